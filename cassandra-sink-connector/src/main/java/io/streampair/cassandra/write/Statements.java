// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.mapping.MappedTable;
import io.streampair.cassandra.mapping.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The prepared statements of one table, and the requests that batches become. */
final class Statements {
    /** What Cassandra calls the variable of the write time. */
    private static final CqlIdentifier TIMESTAMP = CqlIdentifier.fromInternal("[timestamp]");

    private final PreparedStatement upsert;
    private final PreparedStatement delete;

    private final ConsistencyLevel consistencyLevel;

    private Statements(PreparedStatement upsert, PreparedStatement delete, ConsistencyLevel consistencyLevel) {
        this.upsert = upsert;
        this.delete = delete;
        this.consistencyLevel = consistencyLevel;
    }

    static Statements prepare(CqlSession session, MappedTable table, RowOptions options) {
        return new Statements(
                session.prepare(
                        SimpleStatement.newInstance(upsertCql(table, options.withWriteTime(), options.ttlSeconds()))),
                session.prepare(SimpleStatement.newInstance(deleteCql(table, options.withWriteTime()))),
                options.consistencyLevel());
    }

    /** @param ttlSeconds 0 for the table's own */
    static String upsertCql(MappedTable table, boolean withWriteTime, int ttlSeconds) {
        List<String> options = new ArrayList<>();
        if (ttlSeconds > 0) {
            options.add("TTL " + ttlSeconds);
        }
        if (withWriteTime) {
            options.add("TIMESTAMP ?");
        }
        String using = options.isEmpty() ? "" : " USING " + String.join(" AND ", options);
        return "INSERT INTO " + table + " (" + join(table.columns(), "", ", ") + ") VALUES ("
                + "?, ".repeat(table.columns().size() - 1) + "?)" + using;
    }

    static String deleteCql(MappedTable table, boolean withWriteTime) {
        return "DELETE FROM " + table + (withWriteTime ? " USING TIMESTAMP ?" : "") + " WHERE "
                + join(table.primaryKey(), " = ?", " AND ");
    }

    /** Whether the table still has the columns that are written, of the types that they had. */
    boolean fit(TableMetadata table) {
        for (ColumnDefinition written : upsert.getVariableDefinitions()) {
            Optional<DataType> type = table.getColumn(written.getName()).map(ColumnMetadata::getType);
            if (!written.getName().equals(TIMESTAMP) && !type.equals(Optional.of(written.getType()))) {
                return false;
            }
        }
        return true;
    }

    private static String join(List<CqlIdentifier> names, String suffix, String separator) {
        return names.stream().map(name -> name.asCql(true) + suffix).collect(Collectors.joining(separator));
    }

    /** The request that writes the batch; idempotent, so that the driver may send it again. */
    Statement<?> request(Batch batch) {
        ByteBuffer routingKey = batch.first().key().routingKey();
        if (batch.isSingle()) {
            return bind(batch.first())
                    .setConsistencyLevel(consistencyLevel)
                    .setRoutingKey(routingKey)
                    .setIdempotent(true);
        }
        BatchStatementBuilder builder = BatchStatement.builder(BatchType.UNLOGGED);
        for (Row row : batch.rows()) {
            builder = builder.addStatement(bind(row));
        }
        return builder.setConsistencyLevel(consistencyLevel)
                .setRoutingKeyspace(batch.first().table().keyspace())
                .setRoutingKey(routingKey)
                .setIdempotence(true)
                .build();
    }

    private BoundStatement bind(Row row) {
        boolean withTime = row.writeTime() != Row.SERVER_TIME;
        BoundStatementBuilder builder = (row.isDelete() ? delete : upsert).boundStatementBuilder();
        int index = 0;
        if (row.isDelete() && withTime) {
            builder = builder.setLong(index++, row.writeTime());
        }
        for (ByteBuffer value : row.values()) {
            if (!Row.isUnset(value)) {
                builder = builder.setBytesUnsafe(index, value);
            }
            index++;
        }
        if (!row.isDelete() && withTime) {
            builder = builder.setLong(index, row.writeTime());
        }
        return builder.build();
    }
}
