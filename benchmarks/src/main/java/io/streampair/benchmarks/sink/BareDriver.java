// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Event;
import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A loop around the driver and nothing else: no Kafka, no mapping, no offsets. */
final class BareDriver implements Candidate {
    private final String name;
    private final String keyspace;
    private final Dataset data;
    private final int batchRows;
    private final int inFlight;

    private BareDriver(String name, String keyspace, Dataset data, int batchRows, int inFlight) {
        this.name = name;
        this.keyspace = keyspace;
        this.data = data;
        this.batchRows = batchRows;
        this.inFlight = inFlight;
    }

    /** Each row by itself, 512 in flight. */
    static BareDriver ofSingles(String keyspace, Dataset data) {
        return new BareDriver("bare driver, single rows", keyspace, data, 1, 512);
    }

    /** Batches in the order of the rows, 64 in flight. */
    static BareDriver ofBatches(String keyspace, Dataset data) {
        return new BareDriver("bare driver, batches of " + data.batchRows(), keyspace, data, data.batchRows(), 64);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        SinkWork.empty(bench, keyspace, data);
        CqlSession session = bench.session();
        BareStatements statements = BareStatements.prepare(session, keyspace, data);
        Stopwatch stopwatch = bench.startSelf();
        Semaphore room = new Semaphore(inFlight);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Supplier<Event> reader = data.reader();
        for (int i = 0; i < data.rows(); i += batchRows) {
            Statement<?> request = request(statements, reader, i, Math.min(batchRows, data.rows() - i));
            room.acquire();
            session.executeAsync(request).whenComplete((done, e) -> {
                if (e != null) {
                    failure.set(e);
                }
                room.release();
            });
        }
        room.acquire(inFlight);
        if (failure.get() != null) {
            throw new IllegalStateException("A request of " + name + " failed", failure.get());
        }
        return stopwatch.stop(data.rows());
    }

    private Statement<?> request(BareStatements statements, Supplier<Event> reader, int first, int count) {
        List<BatchableStatement<?>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(statements.bind(reader.get(), 1_000_000_000L + first + i));
        }
        return batchRows == 1
                ? (Statement<?>) rows.get(0)
                : BatchStatement.builder(BatchType.UNLOGGED).addStatements(rows).build();
    }
}
