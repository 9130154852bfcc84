// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.schema.RecordColumns;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Adds the columns that a table lacks for a record. */
final class TableEvolution {
    private final CqlSession session;
    private final SchemaChanges changes;
    private final RecordColumns columns;
    private final TableName name;

    TableEvolution(CqlSession session, SchemaChanges changes, RouteConfig route, TableName name) {
        this.session = session;
        this.changes = changes;
        this.columns = route.columns();
        this.name = name;
    }

    /** @throws DataException if Cassandra refuses a column */
    void evolve(SinkRecord record) throws InterruptedException {
        Map<CqlIdentifier, DataType> missing = missing(record);
        while (!missing.isEmpty()) {
            missing = add(missing, record);
        }
    }

    /** Another task may have added some of the columns meanwhile, so that Cassandra refuses them. */
    private Map<CqlIdentifier, DataType> add(Map<CqlIdentifier, DataType> columnsToAdd, SinkRecord record)
            throws InterruptedException {
        String cql = "ALTER TABLE " + name + " ADD (" + TableCreation.definitions(columnsToAdd) + ")";
        try {
            changes.execute(cql);
        } catch (UnauthorizedException e) {
            throw e;
        } catch (QueryValidationException e) {
            session.refreshSchema();
            if (missing(record).equals(columnsToAdd)) {
                throw new DataException(
                        "table.evolve: Cassandra refused to add columns: " + e.getMessage() + " (" + cql + ")", e);
            }
        }
        return missing(record);
    }

    private Map<CqlIdentifier, DataType> missing(SinkRecord record) {
        TableMetadata table = session.getMetadata()
                .getKeyspace(name.keyspace())
                .flatMap(keyspace -> keyspace.getTable(name.table()))
                .orElseThrow(() -> new DataException("table " + name + " no longer exists"));
        return columns.missing(record, table);
    }
}
