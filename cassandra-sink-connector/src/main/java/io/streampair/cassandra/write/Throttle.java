// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/**
 * How much a task sends at a time.
 *
 * @param concurrency how many requests
 * @param rate how many rows a second
 */
record Throttle(ConcurrencyLimit concurrency, RowRate rate) {}
