// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.streampair.cassandra.row.MappedTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The statements of each table that is written, by identity: two routes may map one table alike, and write it otherwise.
 * Thread-safe.
 */
final class PreparedTables {
    private final CqlSession session;
    private final Map<MappedTable, Statements> statements = Collections.synchronizedMap(new IdentityHashMap<>());

    PreparedTables(CqlSession session) {
        this.session = session;
    }

    void add(MappedTable table, RowOptions options) {
        statements.put(table, Statements.prepare(session, table, options));
    }

    Statements of(Batch batch) {
        return statements.get(batch.first().table());
    }

    /** The request that writes the batch. */
    Statement<?> request(Batch batch) {
        return of(batch).request(batch);
    }
}
