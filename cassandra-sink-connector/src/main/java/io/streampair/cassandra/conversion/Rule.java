// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;

/**
 * How a column type takes one kind of values.
 *
 * @param how for the documentation: what becomes of the value, and what is refused
 * @param plan makes the converter of values of a schema; null stands for values without one
 */
record Rule(String how, Function<Schema, Converter> plan) {}
