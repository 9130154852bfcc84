// SPDX-License-Identifier: Apache-2.0
/**
 * Parses the texts of mappings and conditions, such as the settings {@code mapping}, {@code delete.when} and {@code filter},
 * into immutable values. It knows how field paths are written, but no table and no record; of Kafka only the exception for
 * bad records.
 */
package io.streampair.cassandra.grammar;
