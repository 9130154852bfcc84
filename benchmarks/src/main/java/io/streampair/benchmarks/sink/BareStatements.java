// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Event;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** The statements that a plain loop around the driver sends for an event. */
record BareStatements(PreparedStatement insert, PreparedStatement delete) {
    static BareStatements prepare(CqlSession session, String keyspace, Dataset data) {
        String table = keyspace + "." + data.name();
        String columns = String.join(", ", data.columnNames());
        String marks = String.join(", ", Collections.nCopies(data.columnNames().size(), "?"));
        String primaryKey = Arrays.stream(
                        data.primaryKey().replaceAll("[()]", "").split(",\\s*", -1))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" AND "));
        return new BareStatements(
                session.prepare("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ") USING TIMESTAMP ?"),
                session.prepare("DELETE FROM " + table + " USING TIMESTAMP ? WHERE " + primaryKey));
    }

    /** @param time microseconds since the epoch */
    BoundStatement bind(Event event, long time) {
        Object[] columns = event.columns();
        Object[] values = new Object[columns.length + 1];
        if (event.isDelete()) {
            values[0] = time;
            System.arraycopy(columns, 0, values, 1, columns.length);
            return delete.bind(values);
        }
        System.arraycopy(columns, 0, values, 0, columns.length);
        values[columns.length] = time;
        return insert.bind(values);
    }
}
