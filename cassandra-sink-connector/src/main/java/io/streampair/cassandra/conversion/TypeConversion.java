// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;

/**
 * The conversion of one kind of values to a column type.
 *
 * @param description for the documentation: the result, and which values are refused
 * @param converters creates the converter for a schema; null for values without a schema
 */
record TypeConversion(String description, Function<Schema, Converter> converters) {}
