// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;

/**
 * The options of a table's writes.
 *
 * @param consistencyLevel how many replicas must acknowledge a write
 * @param serialConsistencyLevel which replicas must agree that a row is not there, if it is only written then
 * @param ttlSeconds 0 for the table's default
 * @param withWriteTime whether rows have their own write times
 */
public record RowOptions(
        ConsistencyLevel consistencyLevel,
        ConsistencyLevel serialConsistencyLevel,
        int ttlSeconds,
        boolean withWriteTime) {
    /** Options of writes without a condition. */
    public RowOptions(ConsistencyLevel consistencyLevel, int ttlSeconds, boolean withWriteTime) {
        this(consistencyLevel, DefaultConsistencyLevel.LOCAL_SERIAL, ttlSeconds, withWriteTime);
    }
}
