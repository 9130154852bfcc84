// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.row.TableName;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Creates a missing table and keyspace if the settings say so. */
final class TableCreation {
    /** What Cassandra takes for the name of a keyspace or a table. */
    private static final Pattern NAME = Pattern.compile("\\w{1,48}");

    private final CqlSession session;
    private final SchemaChanges changes;
    private final RouteConfig route;
    private final TableName name;
    private final CreationTrial trial;

    TableCreation(CqlSession session, SchemaChanges changes, RouteConfig route, TableName name) {
        this.session = session;
        this.changes = changes;
        this.route = route;
        this.name = name;
        this.trial = new CreationTrial(session);
    }

    /** @param record gives the columns if table.columns is empty */
    void create(SinkRecord record) throws InterruptedException {
        TableConfig config = route.table();
        if (config.createsKeyspace() && !keyspaceExists()) {
            createKeyspace();
        }
        if (config.createsTable() && keyspaceExists()) {
            String columns = config.tableColumns().isBlank()
                    ? definitions(route.columns().of(record))
                    : config.tableColumns();
            createTable("(" + columns + ", PRIMARY KEY (" + config.tablePrimaryKey() + "))");
        }
    }

    private void createKeyspace() throws InterruptedException {
        String cql = "CREATE KEYSPACE IF NOT EXISTS " + name.keyspace().asCql(true) + replication();
        try {
            changes.execute(cql);
        } catch (UnauthorizedException e) {
            throw e;
        } catch (QueryValidationException e) {
            if (!isName(name.keyspace())) {
                throw refused(TableConfig.KEYSPACE, name.keyspace(), e, cql);
            }
            SettingException refused = trial.takesKeyspaces(replication())
                    ? refused(
                            TableConfig.KEYSPACE_REPLICATION_FACTOR,
                            route.table().keyspaceReplicationFactor(),
                            e,
                            cql)
                    : refused(TableConfig.KEYSPACE_CREATE, true, e, cql);
            throw new ConnectException(refused.getMessage(), e);
        }
    }

    private String replication() {
        return " WITH replication = {'class': 'NetworkTopologyStrategy', '"
                + changes.localDatacenter().replace("'", "''") + "': "
                + route.table().keyspaceReplicationFactor() + "}";
    }

    private void createTable(String columns) throws InterruptedException {
        String cql = "CREATE TABLE IF NOT EXISTS " + name + " " + columns;
        try {
            changes.execute(cql);
        } catch (UnauthorizedException e) {
            throw e;
        } catch (QueryValidationException e) {
            if (!trial.takesTables(name.keyspace())) {
                String key = TableConfig.TABLE_CREATE;
                throw new ConnectException(refused(key, true, e, cql).getMessage(), e);
            }
            String columnsOfSettings = route.table().tableColumns();
            SettingException refused = columnsOfSettings.isBlank()
                    ? refused(TableConfig.TABLE_PRIMARY_KEY, route.table().tablePrimaryKey(), e, cql)
                    : refused(TableConfig.TABLE_COLUMNS, columnsOfSettings, e, cql);
            throw concernsAllTopics() ? new ConnectException(refused.getMessage(), e) : refused;
        }
    }

    private SettingException refused(String key, Object value, QueryValidationException refusal, String cql) {
        return new SettingException(
                route.fullKey(key),
                value,
                "Cassandra refused to create it: " + refusal.getMessage() + " (" + cql + ")");
    }

    /** The column definitions of CREATE TABLE and ALTER TABLE ADD. */
    static String definitions(Map<CqlIdentifier, DataType> columns) {
        return columns.entrySet().stream()
                .map(column ->
                        column.getKey().asCql(true) + " " + column.getValue().asCql(true, true))
                .collect(Collectors.joining(", "));
    }

    private boolean keyspaceExists() {
        return session.getMetadata().getKeyspace(name.keyspace()).isPresent();
    }

    /** With a table for each topic: nothing in the statement is at fault that the topic or its records determine. */
    private boolean concernsAllTopics() {
        TableConfig config = route.table();
        return config.isPerTopic()
                && !config.tableColumns().isBlank()
                && isName(name.keyspace())
                && isName(name.table());
    }

    private static boolean isName(CqlIdentifier name) {
        return NAME.matcher(name.asInternal()).matches();
    }
}
