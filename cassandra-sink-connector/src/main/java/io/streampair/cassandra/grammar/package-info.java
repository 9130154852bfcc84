// SPDX-License-Identifier: Apache-2.0
/**
 * Parses the texts of the settings {@code mapping} and {@code delete.when} into immutable values. It knows no table, no
 * record and nothing of Kafka; of field paths it knows how they are written.
 */
package io.streampair.cassandra.grammar;
