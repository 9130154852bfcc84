// SPDX-License-Identifier: Apache-2.0
/**
 * The formats of record values, and the readers of fields in them. It knows neither columns nor CQL types: {@code mapping}
 * combines readers with conversions. Readers run once for each record and field, on the task's thread.
 */
package io.streampair.cassandra.value;
