// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.QueryConfig;
import io.streampair.cassandra.config.RecordConfig;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.mapping.MappedTable;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.QueryCompiler;
import io.streampair.cassandra.mapping.QueryParameter;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.mapping.RowStyle;
import io.streampair.cassandra.mapping.TableName;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.write.StatementWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Finds or makes a table, compiles the mapping for it, and prepares its statements. Thread-safe. */
final class TableOpener {
    private static final Duration PREPARE_AGAIN = Duration.ofMillis(500);
    private static final int PREPARE_ATTEMPTS = 20;

    private final CqlSession session;
    private final SchemaChanges changes;
    private final StatementWriter writer;

    TableOpener(CqlSession session, String localDatacenter, StatementWriter writer) {
        this.session = session;
        this.changes = new SchemaChanges(session, localDatacenter);
        this.writer = writer;
    }

    /** The table, if it exists. */
    Optional<TableMetadata> find(TableName name) {
        return session.getMetadata().getKeyspace(name.keyspace()).flatMap(keyspace -> keyspace.getTable(name.table()));
    }

    /**
     * Opens a table.
     *
     * @param record of the table, which tells the columns if the settings do not; null if they do
     * @throws ConfigException if the table is missing and not to be made, or does not fit the settings of the route
     * @throws DataException if it cannot have the columns that the record asks for
     */
    OpenTable open(RouteConfig route, TableName name, SinkRecord record) throws InterruptedException {
        if (find(name).isEmpty()) {
            new TableCreation(session, changes, route, name).create(record);
        } else if (route.table().evolves()) {
            new TableEvolution(session, changes, route, name).evolve(record);
        }
        TableMetadata table = find(name).orElseThrow(() -> missing(route, name));
        RecordMapper mapper = mapper(route, name, table);
        prepare(route, mapper.table());
        return new OpenTable(table, mapper);
    }

    private ConfigException missing(RouteConfig route, TableName name) {
        if (session.getMetadata().getKeyspace(name.keyspace()).isEmpty()) {
            return missing(route, TableConfig.KEYSPACE, name.keyspace().asCql(true), TableConfig.KEYSPACE_CREATE);
        }
        return missing(route, TableConfig.TABLE, name.table().asCql(true), TableConfig.TABLE_CREATE);
    }

    private static ConfigException missing(RouteConfig route, String key, String value, String remedy) {
        return new ConfigException(
                route.fullKey(key), value, "does not exist; create it, or set " + route.fullKey(remedy) + "=true");
    }

    private RecordMapper mapper(RouteConfig route, TableName name, TableMetadata table) {
        CodecRegistry codecs = session.getContext().getCodecRegistry();
        ProtocolVersion protocol = session.getContext().getProtocolVersion();
        Optional<String> query = route.query().query();
        try {
            if (query.isPresent()) {
                RowStyle style = RowStyle.ofQuery(query.get(), route.query().isIdempotent());
                return new QueryCompiler(route.rules())
                        .compile(name, style, parameters(route, query.get()), codecs, protocol);
            }
            return new MapperCompiler(route.rules()).compile(table, codecs, protocol);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    route.fullKey(RecordConfig.MAPPING), route.record().mapping(), e.getMessage());
        }
    }

    private List<QueryParameter> parameters(RouteConfig route, String query) {
        try {
            List<QueryParameter> parameters = new ArrayList<>();
            for (ColumnDefinition variable : session.prepare(query).getVariableDefinitions()) {
                parameters.add(new QueryParameter(variable.getName(), variable.getType()));
            }
            return parameters;
        } catch (QueryValidationException e) {
            throw new ConfigException(route.fullKey(QueryConfig.QUERY), query, "is refused: " + e.getMessage());
        }
    }

    /** The metadata may tell of a table some time before a node can use it. */
    private void prepare(RouteConfig route, MappedTable table) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                writer.prepare(table, route.row().options());
                return;
            } catch (InvalidQueryException e) {
                if (attempt == PREPARE_ATTEMPTS) {
                    throw new ConfigException(
                            route.fullKey(TableConfig.TABLE), table, "cannot be written: " + e.getMessage());
                }
                TimeUnit.MILLISECONDS.sleep(PREPARE_AGAIN.toMillis());
            }
        }
    }
}
