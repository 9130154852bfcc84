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

    TableCreation(CqlSession session, SchemaChanges changes, RouteConfig route, TableName name) {
        this.session = session;
        this.changes = changes;
        this.route = route;
        this.name = name;
    }

    /** @param record gives the columns if table.columns is empty */
    void create(SinkRecord record) throws InterruptedException {
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
            String columns = config.tableColumns().isBlank()
                    ? definitions(route.columns().of(record))
                    : config.tableColumns();
            execute(
                    "CREATE TABLE IF NOT EXISTS " + name + " (" + columns + ", PRIMARY KEY (" + config.tablePrimaryKey()
                            + "))",
                    config.tableColumns().isBlank() ? TableConfig.TABLE_PRIMARY_KEY : TableConfig.TABLE_COLUMNS,
                    config.tableColumns().isBlank() ? config.tablePrimaryKey() : config.tableColumns());
        }
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

    private void execute(String cql, String key, Object value) throws InterruptedException {
        try {
            changes.execute(cql);
        } catch (UnauthorizedException e) {
            throw e;
        } catch (QueryValidationException e) {
            SettingException refused = new SettingException(
                    route.fullKey(key), value, "Cassandra refused to create it: " + e.getMessage() + " (" + cql + ")");
            throw concernsAllTopics() ? new ConnectException(refused.getMessage(), e) : refused;
        }
    }

    /** With a table for each topic: nothing in the statement is at fault that the topic or its records determine. */
    private boolean concernsAllTopics() {
        TableConfig config = route.table();
        return config.isPerTopic()
                && !config.tableColumns().isBlank()
                && NAME.matcher(name.keyspace().asInternal()).matches()
                && NAME.matcher(name.table().asInternal()).matches();
    }
}
