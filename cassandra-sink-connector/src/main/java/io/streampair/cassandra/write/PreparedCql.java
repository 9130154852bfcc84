// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A prepared statement, to which rows are bound.
 *
 * @param statement as the cluster prepared it
 * @param cql its text
 */
record PreparedCql(PreparedStatement statement, Cql cql) {
    static PreparedCql prepare(CqlSession session, Cql cql) {
        return new PreparedCql(session.prepare(SimpleStatement.newInstance(cql.text())), cql);
    }

    /**
     * Binds a row. What is not bound keeps its default: a column its value, the write time the server's, the time to live the
     * table's.
     *
     * @param time its write time in microseconds; {@link Row#SERVER_TIME} for the server's
     * @param nowMillis when it is sent
     * @param ttlSeconds for rows without their own; 0 for the table's default
     */
    BoundStatement bind(Row row, long time, long nowMillis, int ttlSeconds) {
        BoundStatementBuilder builder = statement.boundStatementBuilder();
        ByteBuffer[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            int position = cql.positions().get(i);
            if (!Row.isUnset(values[i]) && position >= 0) {
                builder = builder.setBytesUnsafe(position, values[i]);
            } else if (position >= 0 && addsNothing(row.table(), i)) {
                builder = builder.setToNull(position);
            }
        }
        if (cql.timestamp() >= 0 && time != Row.SERVER_TIME) {
            builder = builder.setLong(cql.timestamp(), time);
        }
        int ttl = cql.ttl() >= 0 ? row.ttlAt(nowMillis) : Row.DEFAULT_TTL;
        if (cql.ttl() >= 0 && ttl != Row.DEFAULT_TTL) {
            builder = builder.setInt(cql.ttl(), ttl);
        } else if (cql.ttl() >= 0 && ttlSeconds > 0) {
            builder = builder.setInt(cql.ttl(), ttlSeconds);
        }
        return builder.build();
    }

    /**
     * Whether an unset value would be added to a collection, or removed from it. Null changes nothing there either, while
     * Cassandra answers an unset variable of a list with a ClassCastException.
     */
    private static boolean addsNothing(MappedTable table, int column) {
        Map<CqlIdentifier, Operation> changes = table.mode().changes();
        return !changes.isEmpty()
                && !table.mode().isCounter()
                && changes.containsKey(table.columns().get(column));
    }
}
