// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.benchmarks.connect.BenchConnector;
import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import io.streampair.cluster.client.ConnectorFile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;

/** Measures a sink connector in a real worker, from just before its first records to its last committed offset. */
public final class ConnectSink implements Candidate {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String name;
    private final String keyspace;
    private final Dataset data;
    private final boolean timesConsumption;
    private final Map<String, String> settings;

    private ConnectSink(
            String name, String keyspace, Dataset data, boolean timesConsumption, Map<String, String> settings) {
        this.name = name;
        this.keyspace = keyspace;
        this.data = data;
        this.timesConsumption = timesConsumption;
        this.settings = Map.copyOf(settings);
    }

    /** @param settings override those of the data set and of {@code connect-configs/cassandra-sink.json} */
    public static ConnectSink named(String name, String keyspace, Dataset data, Map<String, String> settings) {
        return new ConnectSink(name, keyspace, data, false, settings);
    }

    /** Stops the time when the last record is consumed rather than written: for windows longer than the run. */
    static ConnectSink timedUntilConsumed(String name, String keyspace, Dataset data, Map<String, String> settings) {
        return new ConnectSink(name, keyspace, data, true, settings);
    }

    /** Takes the records and drops them. */
    static ConnectSink dropping(String keyspace, Dataset data) {
        return named(
                "Connect alone: reads, drops",
                keyspace,
                data,
                Map.of("connector.class", DropSinkConnector.class.getName()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        SinkWork.empty(bench, keyspace, data);
        String id = "sink-" + RUNS.incrementAndGet();
        try (Admin admin = bench.cluster().admin();
                BenchConnector connector = BenchConnector.create(bench.cluster().connect(), file(id))) {
            BenchTopics topics = new BenchTopics(admin);
            Stopwatch stopwatch = beforeTheFirst(connector, bench);
            connector.await(() -> connector.consumed(bench.workers()) >= data.rows());
            if (timesConsumption) {
                stopwatch.lap();
            }
            connector.awaitFlushed(() -> topics.committed(id) >= data.rows());
            return stopwatch.stop(data.rows());
        }
    }

    /** Restarts the stopwatch until records arrive. */
    private static Stopwatch beforeTheFirst(BenchConnector connector, BenchCluster bench) throws Exception {
        AtomicReference<Stopwatch> last = new AtomicReference<>(bench.startWorkers());
        connector.await(() -> {
            Stopwatch next = bench.startWorkers();
            if (connector.consumed(bench.workers()) > 0) {
                return true;
            }
            last.set(next);
            return false;
        });
        return last.get();
    }

    private ConnectorFile file(String id) {
        return ConnectorFile.ofHome("cassandra-sink.json")
                .name(id)
                .with("topics", data.name())
                .with("keyspace", keyspace)
                .with("table", data.name())
                .with("flush.interval.ms", "1000")
                .with("errors.tolerance", "none")
                .with("consumer.override.group.id", id)
                .with("consumer.override.max.poll.records", "5000")
                .with(data.sinkSettings())
                .with(settings);
    }
}
