// SPDX-License-Identifier: Apache-2.0
/**
 * Connects a task to Cassandra: sessions, retries, checks of settings against the cluster, and the opening, creation and
 * evolution of tables. Calls may block, and run outside of the task's thread. It implements {@code route.Tables} and gives
 * the task a {@code window.RowWriter}; it knows neither windows nor offsets.
 */
package io.streampair.cassandra.cluster;
