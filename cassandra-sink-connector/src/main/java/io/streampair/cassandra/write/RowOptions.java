// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;

/**
 * The options of a table's writes.
 *
 * @param consistencyLevel how many replicas must acknowledge a write
 * @param ttlSeconds 0 for the table's default
 * @param withWriteTime whether rows have their own write times
 */
public record RowOptions(ConsistencyLevel consistencyLevel, int ttlSeconds, boolean withWriteTime) {}
