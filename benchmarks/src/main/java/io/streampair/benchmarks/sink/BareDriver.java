// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.streampair.cluster.LocalCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** A loop around the driver and nothing else: no Kafka, no mapping, no offsets. */
final class BareDriver implements Contender {
    private final LocalCluster cluster;
    private final String table;
    private final int batchRows;
    private final int inFlight;

    BareDriver(LocalCluster cluster, String table, int batchRows, int inFlight) {
        this.cluster = cluster;
        this.table = table;
        this.batchRows = batchRows;
        this.inFlight = inFlight;
    }

    @Override
    public String name() {
        return batchRows == 1 ? "bare driver, single rows" : "bare driver, batches of " + batchRows;
    }

    @Override
    public Measure run(Workload workload) throws Exception {
        try (CqlSession session = cluster.openSession()) {
            PreparedStatement insert = session.prepare(
                    "INSERT INTO " + table + " (name, address, data) VALUES (?, ?, ?) USING TIMESTAMP ?");
            Stopwatch stopwatch = Stopwatch.ofThisProcess(cluster);
            Semaphore room = new Semaphore(inFlight);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Workload.Reader reader = workload.reader();
            for (int i = 0; i < workload.rows(); i += batchRows) {
                Statement<?> request = request(insert, reader, i, Math.min(batchRows, workload.rows() - i));
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
                throw new IllegalStateException("A request of " + name() + " failed", failure.get());
            }
            return stopwatch.stop(workload.rows());
        }
    }

    private Statement<?> request(PreparedStatement insert, Workload.Reader reader, int first, int count) {
        List<BatchableStatement<?>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String[] row = reader.next();
            rows.add(insert.bind(row[0], row[1], row[2], 1_000_000_000L + first + i));
        }
        if (batchRows == 1) {
            return (Statement<?>) rows.get(0);
        }
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED);
        return batch.addStatements(rows).build();
    }
}
