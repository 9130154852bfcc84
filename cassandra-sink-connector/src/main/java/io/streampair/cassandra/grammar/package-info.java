// SPDX-License-Identifier: Apache-2.0
/**
 * Parses the texts of mappings and conditions, such as the settings {@code mapping}, {@code delete.when} and {@code filter},
 * into immutable values. It knows no table, no record and nothing of Kafka but its exception for records; of field paths it knows how they are written.
 */
package io.streampair.cassandra.grammar;
