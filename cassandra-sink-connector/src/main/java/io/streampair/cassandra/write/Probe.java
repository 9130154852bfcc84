// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.write.ProbeCql.Parts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** Sends writes of a table that change nothing, to learn whether Cassandra takes such writes at all. */
final class Probe {
    private final CqlSession session;
    private final TableMetadata table;
    private final MappedTable mapped;
    private final RowOptions options;
    private final BooleanSupplier isClosed;

    /** @param isClosed whether the session must not be used any more */
    Probe(CqlSession session, TableMetadata table, MappedTable mapped, RowOptions options, BooleanSupplier isClosed) {
        this.session = session;
        this.table = table;
        this.mapped = mapped;
        this.options = options;
        this.isClosed = isClosed;
    }

    /** What the rows' own statements have. */
    Parts parts() {
        boolean isTimed = !mapped.mode().isQuery() && Cql.isTimed(mapped, options);
        boolean hasTtl = !mapped.mode().isQuery() && !mapped.mode().isCounter() && options.ttlSeconds() > 0;
        return new Parts(
                hasTtl,
                isTimed,
                !mapped.mode().changes().isEmpty(),
                mapped.mode().keepsExisting());
    }

    /** Whether {@link #send} can be called: there is a column to update, and a known value for each column of the key. */
    boolean isPossible() {
        Optional<ProbeCql> cql = ProbeCql.of(table, mapped, parts());
        return cql.isPresent() && sampleKey(cql.get()).isPresent();
    }

    /**
     * Completes when Cassandra has taken the write, or exceptionally with the driver's exception.
     *
     * @param row the probe is for the key of this row; null for another key
     */
    CompletionStage<?> send(Parts parts, ConsistencyLevel level, Row row) {
        if (isClosed.getAsBoolean()) {
            return CompletableFuture.failedFuture(new IllegalStateException("The task was stopped"));
        }
        ProbeCql cql = ProbeCql.of(table, mapped, parts).orElseThrow();
        List<ByteBuffer> key = sampleKey(cql).orElseThrow();
        if (row != null && !mapped.mode().isQuery()) {
            useKeyOf(row, cql, key);
        }
        try {
            return session.prepareAsync(cql.text())
                    .thenCompose(prepared -> session.executeAsync(bind(prepared, cql, key, level)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private BoundStatement bind(
            PreparedStatement prepared, ProbeCql cql, List<ByteBuffer> key, ConsistencyLevel level) {
        BoundStatementBuilder builder = prepared.boundStatementBuilder();
        for (int i = 0; i < key.size(); i++) {
            builder = builder.setBytesUnsafe(cql.firstKey() + i, key.get(i));
        }
        for (int change : cql.changes()) {
            builder = builder.setToNull(change);
        }
        if (cql.ttl() >= 0) {
            builder = builder.setInt(cql.ttl(), options.ttlSeconds());
        }
        return builder.setConsistencyLevel(level)
                .setSerialConsistencyLevel(options.serialConsistencyLevel())
                .setIdempotence(true)
                .build();
    }

    private static Optional<List<ByteBuffer>> sampleKey(ProbeCql cql) {
        List<ByteBuffer> key = new ArrayList<>();
        for (ColumnMetadata column : cql.key()) {
            SampleValue.of(column.getType()).ifPresent(key::add);
        }
        return key.size() == cql.key().size() ? Optional.of(key) : Optional.empty();
    }

    /** A delete may name fewer columns than the key has. */
    private void useKeyOf(Row row, ProbeCql cql, List<ByteBuffer> key) {
        for (int i = 0; i < key.size(); i++) {
            int index = row.isDelete()
                    ? i
                    : mapped.columns().indexOf(cql.key().get(i).getName());
            if (index >= 0 && index < row.values().length) {
                key.set(i, row.values()[index]);
            }
        }
    }
}
