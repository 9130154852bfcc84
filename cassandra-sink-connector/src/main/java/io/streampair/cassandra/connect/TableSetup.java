// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.TableConfig;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the table, or makes it when that is asked for. */
final class TableSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TableSetup.class);

    private final CqlSession session;
    private final TableConfig config;
    private final ConnectionConfig connection;

    TableSetup(CqlSession session, TableConfig config, ConnectionConfig connection) {
        this.session = session;
        this.config = config;
        this.connection = connection;
    }

    /** Makes what does not exist and is to be made. */
    void create() {
        if (config.createsKeyspace() && !keyspaceExists()) {
            String cql = "CREATE KEYSPACE IF NOT EXISTS " + config.keyspace().asCql(true)
                    + " WITH replication = {'class': 'NetworkTopologyStrategy', '"
                    + connection.localDatacenter().replace("'", "''") + "': " + config.keyspaceReplicationFactor()
                    + "}";
            execute(cql, TableConfig.KEYSPACE, config.keyspace());
        }
        if (config.createsTable() && keyspaceExists() && find().isEmpty()) {
            String cql = "CREATE TABLE IF NOT EXISTS " + name() + " (" + config.tableColumns() + ", PRIMARY KEY ("
                    + config.tablePrimaryKey() + "))";
            execute(cql, TableConfig.TABLE_COLUMNS, config.tableColumns());
        }
    }

    private void execute(String cql, String key, Object value) {
        LOG.info("{}", cql);
        try {
            session.execute(cql);
        } catch (QueryValidationException e) {
            throw new ConfigException(key, value, "cannot be created: " + e.getMessage() + " (" + cql + ")");
        }
    }

    /** The table, if it exists. */
    Optional<TableMetadata> find() {
        return session.getMetadata()
                .getKeyspace(config.keyspace())
                .flatMap(keyspace -> keyspace.getTable(config.table()));
    }

    /** Asks the cluster again what there is. */
    void refresh() {
        session.refreshSchema();
    }

    /** Whether some task makes the table if it is missing. */
    boolean mayAppear() {
        return config.createsTable() && (keyspaceExists() || config.createsKeyspace());
    }

    ConfigException missing() {
        if (!keyspaceExists()) {
            return missing(TableConfig.KEYSPACE, config.keyspace(), TableConfig.KEYSPACE_CREATE);
        }
        return missing(TableConfig.TABLE, config.table(), TableConfig.TABLE_CREATE);
    }

    private static ConfigException missing(String key, CqlIdentifier value, String remedy) {
        return new ConfigException(key, value.asCql(true), "does not exist; create it, or set " + remedy + "=true");
    }

    private boolean keyspaceExists() {
        return session.getMetadata().getKeyspace(config.keyspace()).isPresent();
    }

    private String name() {
        return config.keyspace().asCql(true) + "." + config.table().asCql(true);
    }
}
