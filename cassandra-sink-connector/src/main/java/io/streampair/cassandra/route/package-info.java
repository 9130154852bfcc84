// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the tables for the records of each topic, and opens each table when its first record arrives. The tables come from
 * the interface {@link io.streampair.cassandra.route.Tables}, so that this package knows no session. Used by the task's
 * thread only.
 */
package io.streampair.cassandra.route;
