// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.QueryConfig;
import io.streampair.cassandra.config.RecordConfig;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.RowConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingException;
import io.streampair.cassandra.mapping.QueryCompiler;
import io.streampair.cassandra.mapping.QueryParameter;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.text.NearestIdentifier;
import io.streampair.cassandra.write.WriteTrial;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that the tables of routes exist and match the settings. Thread-safe. */
final class TableValidator {
    private final CqlSession session;
    private final InstantSource clock;

    /** @param clock of the mappers */
    TableValidator(CqlSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The table, if it exists. */
    Optional<TableMetadata> find(TableName name) {
        return keyspace(name).flatMap(keyspace -> keyspace.getTable(name.table()));
    }

    private Optional<KeyspaceMetadata> keyspace(TableName name) {
        return session.getMetadata().getKeyspace(name.keyspace());
    }

    /**
     * Checks the table of a route, unless its name depends on the topic.
     *
     * @throws SettingException if the table is missing and the sink may not create it, or does not match the settings, or if
     *     Cassandra refuses such writes
     */
    void check(RouteConfig route) {
        TableConfig config = route.table();
        if (config.isPerTopic()) {
            return;
        }
        TableName name = config.nameFor("");
        Optional<TableMetadata> table = find(name);
        if (table.isEmpty() && !isCreated(config, name)) {
            throw missing(route, name);
        }
        if (table.isPresent() && !config.usesRecordSchemas()) {
            tryToWrite(route, table.get(), mapper(route, name, table.get()).table());
        }
    }

    private void tryToWrite(RouteConfig route, TableMetadata table, MappedTable mapped) {
        WriteTrial.refusal(session, table, mapped, route.row().options(), route::fullKey)
                .ifPresent(refused -> {
                    throw new SettingException(refused.key(), refused.value(), refused.problem());
                });
    }

    private boolean isCreated(TableConfig config, TableName name) {
        return config.createsTable()
                && (config.createsKeyspace() || keyspace(name).isPresent());
    }

    SettingException missing(RouteConfig route, TableName name) {
        Optional<KeyspaceMetadata> keyspace = keyspace(name);
        if (keyspace.isEmpty() && !route.table().createsKeyspace()) {
            return missing(
                    route,
                    TableConfig.KEYSPACE,
                    TableConfig.KEYSPACE_CREATE,
                    name.keyspace(),
                    session.getMetadata().getKeyspaces().keySet());
        }
        return missing(
                route,
                TableConfig.TABLE,
                TableConfig.TABLE_CREATE,
                name.table(),
                keyspace.map(found -> found.getTables().keySet()).orElse(Set.of()));
    }

    private static SettingException missing(
            RouteConfig route, String key, String remedy, CqlIdentifier name, Collection<CqlIdentifier> existing) {
        return new SettingException(
                route.fullKey(key),
                name.asCql(true),
                "does not exist; create it or set " + route.fullKey(remedy) + "=true"
                        + NearestIdentifier.question(name.asInternal(), existing));
    }

    /** @throws SettingException if the mapping or the query does not match the table */
    RecordMapper mapper(RouteConfig route, TableName name, TableMetadata table) {
        CodecRegistry codecs = session.getContext().getCodecRegistry();
        ProtocolVersion protocol = session.getContext().getProtocolVersion();
        Optional<String> query = route.query().query();
        try {
            if (query.isPresent()) {
                WriteMode mode = WriteMode.ofQuery(query.get(), route.query().isIdempotent());
                return new QueryCompiler(route.rules(), clock)
                        .compile(name, mode, parameters(route, query.get()), codecs, protocol);
            }
            checkCounters(route, table);
            return new MapperCompiler(route.rules(), clock).compile(table, codecs, protocol);
        } catch (MappingException e) {
            throw new SettingException(route.fullKey(e.key()), route.text(e.key()), e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    route.fullKey(RecordConfig.MAPPING), route.record().mapping(), e.getMessage());
        }
    }

    /** Cassandra refuses these for each row. */
    private static void checkCounters(RouteConfig route, TableMetadata table) {
        if (table.getColumns().values().stream()
                .noneMatch(column -> column.getType().equals(DataTypes.COUNTER))) {
            return;
        }
        if (route.row().options().ttlSeconds() > 0) {
            throw new SettingException(
                    route.fullKey(RowConfig.TTL_SECONDS),
                    route.row().options().ttlSeconds(),
                    "table " + table.getName()
                            + " has counters, which have no time to live in Cassandra; remove this key, "
                            + "or set it to 0 for this route");
        }
        if (route.row().consistencyLevel() == DefaultConsistencyLevel.ANY) {
            throw new SettingException(
                    route.fullKey(RowConfig.CONSISTENCY_LEVEL),
                    route.row().consistencyLevel(),
                    "table " + table.getName()
                            + " has counters, which Cassandra does not write at this level; use ONE or " + "more");
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
            throw new SettingException(
                    route.fullKey(QueryConfig.QUERY), query, "Cassandra refused the query: " + e.getMessage());
        }
    }
}
