// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Node;
import io.streampair.cassandra.row.FirstWrites;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RowWriter;
import io.streampair.cassandra.window.WriteCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes rows to tables of Cassandra with prepared statements, a limited number of requests at a time. */
public final class StatementWriter implements RowWriter {
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final CqlSession session;
    private final BatchLimits limits;
    private final BatchGrouping grouping;
    private final WriteContext context;
    private final WriteCounts counts;
    private final OutageLog outage;
    private final SendingTime sendingTime;

    /** By identity: two routes may map a table alike, and write it with different options. */
    private final Map<MappedTable, Statements> prepared = Collections.synchronizedMap(new IdentityHashMap<>());

    private volatile boolean closed;

    public StatementWriter(CqlSession session, Permissions permissions, WriteOptions options, Timing timing) {
        this.session = session;
        this.limits = options.limits();
        this.grouping = options.grouping();
        ConcurrencyLimit concurrency = new ConcurrencyLimit(options.maxInFlight(), timing::nanos);
        this.counts = new WriteCounts(concurrency::current, this::connectedNodes, timing::nanos, timing);
        this.outage = new OutageLog(timing);
        this.sendingTime = new SendingTime(timing);
        this.context = new WriteContext(
                new SessionRequests(session, new SecondTry(permissions)),
                new Throttle(concurrency, new RowRate(options.maxRowsPerSecond(), timing::nanos)),
                new RetryPolicy(
                        new Backoff(FIRST_RETRY, LAST_RETRY, timing),
                        options.retryBudget(),
                        options.retriesUncertain()),
                new WriteLog(outage, counts),
                timing,
                () -> closed);
    }

    private int connectedNodes() {
        int connected = 0;
        for (Node node : session.getMetadata().getNodes().values()) {
            connected += node.getOpenConnections() > 0 ? 1 : 0;
        }
        return connected;
    }

    /**
     * Prepares the statements of a table; required before its first row is written.
     *
     * @param keys from a setting's key to its full name
     */
    public void prepare(MappedTable table, RowOptions options, UnaryOperator<String> keys) {
        RefusedSettings settings = new RefusedSettings(table, options, keys);
        prepared.put(table, Statements.prepare(session, settings, sendingTime, context.isClosed()));
    }

    @Override
    public void partitionsCome() {
        sendingTime.partitionsCome();
    }

    @Override
    public CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps, Predicate<Row> isReleased) {
        CompletableFuture<List<RejectedRow>> all = context.timing().future();
        all.complete(new ArrayList<>());
        for (List<Row> step : steps) {
            all = all.thenCompose(rejected -> writeStep(step, isReleased).thenApply(more -> {
                rejected.addAll(more);
                return rejected;
            }));
        }
        return all;
    }

    private CompletionStage<List<RejectedRow>> writeStep(List<Row> rows, Predicate<Row> isReleased) {
        List<Batch> batches = new ArrayList<>();
        for (List<Row> ofTable : byTable(rows)) {
            MappedTable table = ofTable.get(0).table();
            Statements statements = prepared.get(table);
            BatchPlanner planner = new BatchPlanner(
                    limits,
                    grouping.groups(session, table.keyspace()),
                    PartitionOrder.ofTokens(session.getMetadata().getTokenMap()));
            for (List<Row> planned : planner.plan(ofTable)) {
                batches.add(new Batch(planned, statements));
            }
        }
        return new BatchDispatcher(
                        context, batches, row -> isReleased.test(row) || FirstWrites.isTooLate(row, context.timing()))
                .start();
    }

    /** The rows of each table, the tables in the order of their first rows. Fast when rows of one table are adjacent. */
    @SuppressWarnings("ReferenceEquality")
    private static List<List<Row>> byTable(List<Row> rows) {
        List<List<Row>> all = new ArrayList<>();
        IdentityHashMap<MappedTable, List<Row>> tables = new IdentityHashMap<>();
        MappedTable last = null;
        List<Row> ofLast = List.of();
        for (Row row : rows) {
            if (row.table() != last) {
                last = row.table();
                ofLast = tables.get(last);
                if (ofLast == null) {
                    ofLast = new ArrayList<>();
                    tables.put(last, ofLast);
                    all.add(ofLast);
                }
            }
            ofLast.add(row);
        }
        return all;
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
