// SPDX-License-Identifier: Apache-2.0
/**
 * Collects rows and offsets in windows, and decides which offsets may be committed: only those of records that are written
 * or reported. It knows nothing of Cassandra's driver; rows are written through {@link
 * io.streampair.cassandra.window.RowWriter}, and time comes from a clock. Used by the task's thread, except for the
 * gauges.
 */
package io.streampair.cassandra.window;
