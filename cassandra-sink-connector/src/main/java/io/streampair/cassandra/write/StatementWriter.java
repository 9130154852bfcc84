// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.mapping.MappedTable;
import io.streampair.cassandra.mapping.Row;
import io.streampair.cassandra.window.RowWriter;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes rows into one table of Cassandra, a bounded number of requests at a time. */
public final class StatementWriter implements RowWriter {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final CqlSession session;
    private final MappedTable table;
    private final BatchLimits limits;
    private final BatchGrouping grouping;
    private final WriteRules rules;
    private final WriteCounts counts;
    private final Outage outage;

    private volatile boolean closed;

    private StatementWriter(CqlSession session, MappedTable table, Statements statements, WriteOptions options) {
        this.session = session;
        this.table = table;
        this.limits = options.limits();
        this.grouping = options.grouping();
        ConcurrencyLimit concurrency = new ConcurrencyLimit(options.maxInFlight(), System::nanoTime);
        this.counts = new WriteCounts(concurrency::current);
        this.outage = new Outage(table.toString());
        this.rules = new WriteRules(
                batch -> session.executeAsync(statements.request(batch)),
                new FailureFinder(session, table)::find,
                concurrency,
                new RowRate(options.maxRowsPerSecond(), System::nanoTime),
                BACKOFF,
                options.retryBudget(),
                outage,
                counts,
                () -> closed);
    }

    /** Prepares the statements of the table. */
    public static StatementWriter prepare(
            CqlSession session, MappedTable table, WriteOptions options, RowOptions rows) {
        Statements statements = Statements.prepare(session, table, rows);
        return new StatementWriter(session, table, statements, options);
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
        BatchPlanner planner = new BatchPlanner(limits, grouping.groups(session, table.keyspace()));
        return new StepWrite(rules, planner.plan(rows)).start();
    }

    @Override
    public WriteCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        closed = true;
        outage.close();
    }
}
