// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles a mapping for a table into a {@link io.streampair.cassandra.mapping.RecordMapper}, which maps each record to a
 * {@code row.Row}. Errors in the mapping are found when it is compiled, errors in a record when it is mapped. It uses the
 * driver's types and metadata, but no session; of {@code config} it knows only the names of keys, for messages. Mappers
 * run once for each record, on the task's thread.
 */
package io.streampair.cassandra.mapping;
