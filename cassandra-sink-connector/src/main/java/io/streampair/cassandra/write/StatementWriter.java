// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.mapping.MappedTable;
import io.streampair.cassandra.mapping.Row;
import io.streampair.cassandra.window.RowWriter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Writes rows into one table of Cassandra, a bounded number of requests at a time. */
public final class StatementWriter implements RowWriter {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final CqlSession session;
    private final Statements statements;
    private final BatchPlanner planner;
    private final int maxInFlight;
    private final Outage outage;

    private volatile boolean closed;

    private StatementWriter(
            CqlSession session, Statements statements, BatchPlanner planner, int maxInFlight, Outage outage) {
        this.session = session;
        this.statements = statements;
        this.planner = planner;
        this.maxInFlight = maxInFlight;
        this.outage = outage;
    }

    /** Prepares the statements of the table. */
    public static StatementWriter prepare(
            CqlSession session, MappedTable table, boolean withWriteTime, BatchLimits limits, int maxInFlight) {
        return new StatementWriter(
                session,
                Statements.prepare(session, table, withWriteTime),
                new BatchPlanner(limits, replicas(session, table)),
                maxInFlight,
                new Outage(table.toString()));
    }

    private static Function<ByteBuffer, Object> replicas(CqlSession session, MappedTable table) {
        return routingKey -> session.getMetadata()
                .getTokenMap()
                .<Object>map(tokens -> tokens.getReplicas(table.keyspace(), routingKey))
                .orElse("unknown");
    }

    @Override
    public CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps) {
        CompletableFuture<List<RejectedRow>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (List<Row> step : steps) {
            all = all.thenCompose(rejected -> writeStep(step).thenApply(more -> {
                rejected.addAll(more);
                return rejected;
            }));
        }
        return all;
    }

    private CompletionStage<List<RejectedRow>> writeStep(List<Row> rows) {
        return new StepWrite(this::send, planner.plan(rows), maxInFlight, BACKOFF, outage, () -> closed).start();
    }

    private CompletionStage<?> send(Batch batch) {
        return session.executeAsync(statements.request(batch));
    }

    @Override
    public void close() {
        closed = true;
    }
}
