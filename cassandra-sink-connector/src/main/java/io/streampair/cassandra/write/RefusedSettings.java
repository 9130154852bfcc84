// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Coordinates;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import java.util.function.UnaryOperator;

/**
 * Says which setting Cassandra refuses, and what to do.
 *
 * @param keys from a key to its full name, which in a route has the route's prefix
 */
record RefusedSettings(MappedTable table, RowOptions options, UnaryOperator<String> keys) {
    RefusedSettingException ofTtl(Throwable refusal) {
        return refused("ttl.seconds", options.ttlSeconds(), "lower it", refusal);
    }

    RefusedSettingException ofWriteTime(Throwable refusal) {
        return refused("write.timestamp", "record", "set it to none", refusal);
    }

    RefusedSettingException ofCondition(Throwable refusal) {
        return refused("write.if", "not-exists", "set it to always", refusal);
    }

    RefusedSettingException ofLevel(Throwable refusal) {
        return refused("consistency.level", options.consistencyLevel().name(), "change it", refusal);
    }

    RefusedSettingException ofMapping(Throwable refusal) {
        return refused("mapping", table.mode().changes(), "set these columns with = alone", refusal);
    }

    private RefusedSettingException refused(String key, Object value, String remedy, Throwable refusal) {
        return new RefusedSettingException(
                keys.apply(key),
                value,
                "Cassandra refuses such writes to " + table + " (" + refusal.getMessage() + "); " + remedy
                        + ", or let the cluster allow it",
                refusal);
    }

    RefusedSettingException ofAny(Throwable refusal) {
        return new RefusedSettingException(
                keys.apply("table"),
                table,
                "Cassandra refuses any write to it, also one that changes nothing (" + refusal.getMessage()
                        + "); check what the cluster allows, and " + keys.apply("consistency.level") + ", "
                        + keys.apply("write.timestamp") + " and " + keys.apply("ttl.seconds"),
                refusal);
    }

    /** Nothing can be tried, and no row has been accepted yet. */
    RefusedSettingException refused(Row row, Throwable refusal) {
        return new RefusedSettingException(
                keys.apply("table"),
                table,
                "Cassandra refuses the record of " + Coordinates.of(row.record()) + ": " + refusal.getMessage()
                        + ". It has accepted none for this table yet, so the settings may be at fault: check "
                        + keys.apply("consistency.level") + " and " + keys.apply("query")
                        + "; if only the record is, move the offset past it",
                refusal);
    }
}
