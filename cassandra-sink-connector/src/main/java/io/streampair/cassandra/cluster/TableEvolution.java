// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.schema.RecordColumns;
import io.streampair.cassandra.write.SchemaReader;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the columns that a table lacks for a record. */
final class TableEvolution {
    private static final Logger LOG = LoggerFactory.getLogger(TableEvolution.class);

    private final CqlSession session;
    private final SchemaChanges changes;
    private final RouteConfig route;
    private final RecordColumns columns;
    private final TableName name;

    TableEvolution(CqlSession session, SchemaChanges changes, RouteConfig route, TableName name) {
        this.session = session;
        this.changes = changes;
        this.route = route;
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
            SchemaReader.read(session);
            if (missing(record).equals(columnsToAdd)) {
                checkThatColumnsMayBeAdded(e);
                throw new DataException(
                        "table.evolve: Cassandra refused to add columns: " + e.getMessage() + " (" + cql + ")", e);
            }
        }
        return missing(record);
    }

    /**
     * Asks for a column that is there already, which changes nothing: what refuses that too is not the record's fault.
     *
     * @throws ConnectException if Cassandra lets no columns be added
     */
    private void checkThatColumnsMayBeAdded(QueryValidationException refusal) {
        ColumnMetadata column = table().getPartitionKey().get(0);
        try {
            session.execute("ALTER TABLE " + name + " ADD IF NOT EXISTS "
                    + column.getName().asCql(true) + " " + column.getType().asCql(true, true));
        } catch (SyntaxError e) {
            LOG.debug("Before Cassandra 5.0 nothing but the columns can be refused: {}", e.getMessage());
        } catch (InvalidQueryException e) {
            throw new ConnectException(
                    "Cassandra lets no columns be added to " + name + ": " + e.getMessage() + ". Set "
                            + route.fullKey(TableConfig.TABLE_EVOLVE)
                            + "=none and add them yourself, or let the cluster allow it.",
                    refusal);
        }
    }

    private Map<CqlIdentifier, DataType> missing(SinkRecord record) {
        return columns.missing(record, table());
    }

    /** A table that was dropped meanwhile may be created again. */
    private TableMetadata table() {
        return session.getMetadata()
                .getKeyspace(name.keyspace())
                .flatMap(keyspace -> keyspace.getTable(name.table()))
                .orElseThrow(() -> new RetriableException("table " + name + " no longer exists"));
    }
}
