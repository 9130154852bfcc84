// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.api.core.servererrors.CoordinatorException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinitions;
import com.datastax.oss.driver.internal.core.cql.DefaultPreparedStatement;
import io.streampair.simulation.cassandra.Statement.Use;
import io.streampair.simulation.cassandra.Statement.Variable;
import io.streampair.simulation.cassandra.TableSchema.Column;
import io.streampair.simulation.cassandra.TableSchema.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prepares statements, as statements of the real driver, and reads what is bound to them. */
final class Prepared {
    private static final int MAX_TTL_SECONDS = 630_720_000;
    private static final Map<String, Statement> PARSED = new ConcurrentHashMap<>();
    private static final Map<Key, DefaultPreparedStatement> PREPARED = new ConcurrentHashMap<>();

    private Prepared() {}

    private record Key(String cql, TableSchema schema) {}

    private static Statement parse(String cql) {
        return PARSED.computeIfAbsent(cql, Statement::parse);
    }

    static PreparedStatement prepare(String cql, FakeCluster cluster) {
        Statement statement = parse(cql);
        TableSchema schema = cluster.schema(statement.table());
        if (schema == null) {
            cluster.meetTrouble();
            throw new InvalidQueryException(Driver.NODE, "unconfigured table " + statement.table());
        }
        return PREPARED.computeIfAbsent(new Key(cql, schema), key -> prepare(cql, statement, schema));
    }

    private static DefaultPreparedStatement prepare(String cql, Statement statement, TableSchema schema) {
        if (statement.kind() != Statement.Kind.INSERT && isOfStaticsOnly(statement, schema)) {
            throw new InvalidQueryException(
                    Driver.NODE,
                    "Invalid restrictions on clustering columns since the " + statement.kind()
                            + " statement modifies only static columns");
        }
        List<ColumnDefinition> variables = new ArrayList<>();
        for (Variable variable : statement.variables()) {
            variables.add(new Definition(
                    CqlIdentifier.fromInternal(schema.keyspace()),
                    CqlIdentifier.fromInternal(schema.name()),
                    CqlIdentifier.fromInternal(variable.name()),
                    type(variable, schema)));
        }
        return new DefaultPreparedStatement(
                ByteBuffer.wrap(new byte[] {1}),
                cql,
                DefaultColumnDefinitions.valueOf(variables),
                List.of(),
                null,
                DefaultColumnDefinitions.valueOf(List.of()),
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                100,
                null,
                null,
                false,
                CodecRegistry.DEFAULT,
                ProtocolVersion.DEFAULT);
    }

    /** Whether it names a row, but writes only static columns. */
    private static boolean isOfStaticsOnly(Statement statement, TableSchema schema) {
        List<String> written = new ArrayList<>(statement.deleted());
        boolean namesRow = false;
        for (Variable variable : statement.variables()) {
            if (variable.use() == Use.KEY) {
                namesRow |= column(variable.name(), schema).role() == Role.CLUSTERING;
            } else if (variable.use() != Use.TTL && variable.use() != Use.TIMESTAMP) {
                written.add(variable.name());
            }
        }
        return namesRow
                && !written.isEmpty()
                && written.stream().allMatch(name -> column(name, schema).role() == Role.STATIC);
    }

    private static DataType type(Variable variable, TableSchema schema) {
        return switch (variable.use()) {
            case TTL -> DataTypes.INT;
            case TIMESTAMP -> DataTypes.BIGINT;
            case KEY, SET, ADD, REMOVE ->
                type(variable, column(variable.name(), schema).type());
        };
    }

    private static DataType type(Variable variable, DataType column) {
        return variable.use() == Use.REMOVE && column instanceof MapType map
                ? DataTypes.setOf(map.getKeyType())
                : column;
    }

    private static Column column(String name, TableSchema schema) {
        return schema.column(name)
                .orElseThrow(() -> new InvalidQueryException(
                        Driver.NODE, "Undefined column name " + name + " in table " + schema.fullName()));
    }

    /**
     * What a bound statement writes.
     *
     * @param defaultTime the write time that the driver gives the request, in microseconds
     * @throws InvalidQueryException if the cluster refuses it
     */
    static Mutation mutation(BoundStatement bound, FakeCluster cluster, long defaultTime) {
        Statement statement = parse(bound.getPreparedStatement().getQuery());
        Map<String, ByteBuffer> values = new LinkedHashMap<>();
        long time = defaultTime;
        int ttl = 0;
        for (int i = 0; i < statement.variables().size(); i++) {
            Variable variable = statement.variables().get(i);
            if (!bound.isSet(i)) {
                continue;
            }
            switch (variable.use()) {
                case TTL -> ttl = bound.getInt(i);
                case TIMESTAMP -> time = bound.getLong(i);
                case KEY, SET, ADD, REMOVE -> values.put(variable.name(), bound.getBytesUnsafe(i));
            }
        }
        TableSchema schema = cluster.lastSchema(statement.table());
        List<String> clustering = new ArrayList<>();
        String partition = schema == null ? null : key(schema, values, clustering);
        long expiresAt = ttl > 0 ? cluster.nowSeconds() + ttl : Cell.NEVER;
        return new Mutation(statement, values, partition, clustering, time, ttl, expiresAt);
    }

    private static String key(TableSchema schema, Map<String, ByteBuffer> values, List<String> clustering) {
        List<String> partition = new ArrayList<>();
        for (Column column : schema.columns()) {
            ByteBuffer value = values.get(column.name());
            if (column.isKey() && value != null) {
                (column.role() == Role.PARTITION ? partition : clustering).add(Mutation.text(value));
            }
        }
        return String.join(":", partition);
    }

    /** Why the cluster refuses a write, or null. */
    static CoordinatorException refusal(Mutation mutation, FakeCluster cluster) {
        TableSchema schema = cluster.schema(mutation.table());
        if (schema == null) {
            cluster.meetTrouble();
            return new InvalidQueryException(Driver.NODE, "unconfigured table " + mutation.table());
        }
        for (Variable variable : mutation.statement().variables()) {
            boolean isColumn = variable.use() != Use.TTL && variable.use() != Use.TIMESTAMP;
            if (isColumn && schema.column(variable.name()).isEmpty()) {
                return new InvalidQueryException(Driver.NODE, "Undefined column name " + variable.name());
            }
            if (isColumn
                    && column(variable.name(), schema).isKey()
                    && mutation.values().get(variable.name()) == null) {
                return new InvalidQueryException(Driver.NODE, "Invalid null value for column " + variable.name());
            }
        }
        if (mutation.partition().isEmpty()) {
            return new InvalidQueryException(Driver.NODE, "Key may not be empty");
        }
        // Cassandra looks at it when it makes the write.
        boolean isTtlWrong = mutation.ttl() < 0 || mutation.ttl() > MAX_TTL_SECONDS;
        if (isTtlWrong && cluster.table(mutation.table()).holds(mutation, cluster.nowSeconds())) {
            return new InvalidQueryException(Driver.NODE, "A TTL must be from 0 to " + MAX_TTL_SECONDS);
        }
        for (Variable variable : mutation.statement().variables()) {
            if (isUnsetOfList(variable, mutation, schema)) {
                return new ServerError(Driver.NODE, "java.lang.ClassCastException");
            }
        }
        return mutation.holds("refused") ? new InvalidQueryException(Driver.NODE, "refused") : null;
    }

    /** Cassandra 5.0.9 has no answer to a variable that is not set where something is added to a list. */
    private static boolean isUnsetOfList(Variable variable, Mutation mutation, TableSchema schema) {
        return variable.use() == Use.ADD
                && column(variable.name(), schema).type() instanceof ListType
                && !mutation.values().containsKey(variable.name());
    }

    private record Definition(CqlIdentifier keyspace, CqlIdentifier table, CqlIdentifier name, DataType type)
            implements ColumnDefinition {
        @Override
        public CqlIdentifier getKeyspace() {
            return keyspace;
        }

        @Override
        public CqlIdentifier getTable() {
            return table;
        }

        @Override
        public CqlIdentifier getName() {
            return name;
        }

        @Override
        public DataType getType() {
            return type;
        }

        @Override
        public boolean isDetached() {
            return false;
        }

        @Override
        public void attach(AttachmentPoint point) {
            // The types that are used need none.
        }
    }
}
