// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.mapping.TableName;
import org.apache.kafka.common.config.ConfigException;

/** Makes a table, and its keyspace, where they are missing and that is asked for. */
final class TableCreation {
    private final CqlSession session;
    private final SchemaChanges changes;
    private final RouteConfig route;
    private final TableName name;

    TableCreation(CqlSession session, SchemaChanges changes, RouteConfig route, TableName name) {
        this.session = session;
        this.changes = changes;
        this.route = route;
        this.name = name;
    }

    void create() throws InterruptedException {
        TableConfig config = route.table();
        if (config.createsKeyspace() && !keyspaceExists()) {
            execute(
                    "CREATE KEYSPACE IF NOT EXISTS " + name.keyspace().asCql(true)
                            + " WITH replication = {'class': 'NetworkTopologyStrategy', '"
                            + changes.localDatacenter().replace("'", "''") + "': "
                            + config.keyspaceReplicationFactor() + "}",
                    TableConfig.KEYSPACE,
                    name.keyspace());
        }
        if (config.createsTable() && keyspaceExists()) {
            execute(
                    "CREATE TABLE IF NOT EXISTS " + name + " (" + config.tableColumns() + ", PRIMARY KEY ("
                            + config.tablePrimaryKey() + "))",
                    TableConfig.TABLE_COLUMNS,
                    config.tableColumns());
        }
    }

    private boolean keyspaceExists() {
        return session.getMetadata().getKeyspace(name.keyspace()).isPresent();
    }

    private void execute(String cql, String key, Object value) throws InterruptedException {
        try {
            changes.execute(cql);
        } catch (QueryValidationException e) {
            throw new ConfigException(
                    route.fullKey(key), value, "cannot be created: " + e.getMessage() + " (" + cql + ")");
        }
    }
}
