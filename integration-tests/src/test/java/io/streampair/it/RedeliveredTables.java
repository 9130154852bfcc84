// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.UdtValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tables of all ways of writing hold at one time. */
final class RedeliveredTables {
    /** By table and id. */
    private final Map<String, Row> rows = new HashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();

    /** Several rows where one was written. */
    record Copies(int count) {}

    static RedeliveredTables read(CqlSession session, String keyspace, List<WayOfWriting> ways) {
        RedeliveredTables tables = new RedeliveredTables();
        for (WayOfWriting way : ways) {
            session.execute("SELECT * FROM " + keyspace + "." + way.table()).forEach(row -> {
                String key = key(way, row.getString("id"));
                tables.rows.put(key, row);
                tables.counts.merge(key, 1, Integer::sum);
            });
        }
        return tables;
    }

    private static String key(WayOfWriting way, String id) {
        return way.table() + "/" + id;
    }

    /** The column's value; null without a row. */
    Object value(WayOfWriting way, RedeliveredColumn column, String id) {
        String key = key(way, id);
        if (counts.getOrDefault(key, 0) > 1) {
            return new Copies(counts.get(key));
        }
        Row row = rows.get(key);
        Object value = row == null ? null : row.getObject(column.name());
        // The types of two keyspaces are never equal.
        Object comparable = value instanceof UdtValue udt ? udt.getFormattedContents() : value;
        return isEmpty(comparable) ? null : comparable;
    }

    /** Cassandra holds no empty collection, but the driver returns one. */
    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
