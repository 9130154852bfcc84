// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;

/**
 * How the rows of a table are written.
 *
 * @param consistencyLevel how many replicas must have a row
 * @param ttlSeconds 0 for the table's own
 * @param withWriteTime whether rows have a write time of their own
 */
public record RowOptions(ConsistencyLevel consistencyLevel, int ttlSeconds, boolean withWriteTime) {}
