// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RowWriter;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes rows into tables of Cassandra, a bounded number of requests at a time. */
public final class StatementWriter implements RowWriter {
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final CqlSession session;
    private final PreparedTables tables;
    private final BatchLimits limits;
    private final BatchGrouping grouping;
    private final WriteContext rules;
    private final WriteCounts counts;
    private final OutageLog outage;

    private volatile boolean closed;

    public StatementWriter(CqlSession session, WriteOptions options, Timing timing) {
        this.session = session;
        this.tables = new PreparedTables(session);
        this.limits = options.limits();
        this.grouping = options.grouping();
        ConcurrencyLimit concurrency = new ConcurrencyLimit(options.maxInFlight(), timing::nanos);
        this.counts = new WriteCounts(concurrency::current);
        this.outage = new OutageLog(timing);
        this.rules = new WriteContext(
                batch -> session.executeAsync(tables.request(batch)),
                new FailureFinder(session, tables)::find,
                concurrency,
                new RowRate(options.maxRowsPerSecond(), timing::nanos),
                new Backoff(FIRST_RETRY, LAST_RETRY, timing),
                options.retryBudget(),
                options.retriesUncertain(),
                outage,
                counts,
                () -> closed,
                timing);
    }

    /** Prepares the statements of a table, before its first row is written. */
    public void prepare(MappedTable table, RowOptions options) {
        tables.add(table, options);
    }

    @Override
    public CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps) {
        CompletableFuture<List<RejectedRow>> all = rules.timing().future();
        all.complete(new ArrayList<>());
        for (List<Row> step : steps) {
            all = all.thenCompose(rejected -> writeStep(step).thenApply(more -> {
                rejected.addAll(more);
                return rejected;
            }));
        }
        return all;
    }

    private CompletionStage<List<RejectedRow>> writeStep(List<Row> rows) {
        List<Batch> batches = new ArrayList<>();
        byTable(rows).forEach((table, ofTable) -> {
            BatchPlanner planner = new BatchPlanner(
                    limits,
                    grouping.groups(session, table.keyspace()),
                    PartitionOrder.ofTokens(session.getMetadata().getTokenMap()));
            batches.addAll(planner.plan(ofTable));
        });
        return new BatchDispatcher(rules, batches).start();
    }

    /** Quick when rows of one table follow each other. */
    @SuppressWarnings("ReferenceEquality")
    private static IdentityHashMap<MappedTable, List<Row>> byTable(List<Row> rows) {
        IdentityHashMap<MappedTable, List<Row>> tables = new IdentityHashMap<>();
        MappedTable last = null;
        List<Row> ofLast = List.of();
        for (Row row : rows) {
            if (row.table() != last) {
                last = row.table();
                ofLast = tables.computeIfAbsent(last, table -> new ArrayList<>());
            }
            ofLast.add(row);
        }
        return tables;
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
