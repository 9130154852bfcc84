// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.benchmarks.connect.BenchConnector;
import io.streampair.benchmarks.connect.Topics;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.harness.Contender;
import io.streampair.benchmarks.harness.Stage;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import io.streampair.cluster.client.ConnectorFile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;

/** A sink connector in a real worker, from just before its first records to its last committed offset. */
public final class ConnectSink implements Contender {
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

    /** @param settings win over those of the data set and of {@code connect-configs/cassandra-sink.json} */
    public static ConnectSink named(String name, String keyspace, Dataset data, Map<String, String> settings) {
        return new ConnectSink(name, keyspace, data, false, settings);
    }

    /**
     * The time ends when the last record is consumed, and not when it is written. For windows that are longer than the
     * run.
     */
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
    public Measures run(Stage stage) throws Exception {
        SinkWork.empty(stage, keyspace, data);
        String id = "sink-" + RUNS.incrementAndGet();
        try (Admin admin = stage.cluster().admin();
                BenchConnector connector = BenchConnector.create(stage.cluster().connect(), file(id))) {
            Topics topics = new Topics(admin);
            Stopwatch stopwatch = beforeTheFirst(connector, stage);
            connector.await(() -> connector.consumed(stage.workers()) >= data.rows());
            if (timesConsumption) {
                stopwatch.lap();
            }
            connector.awaitFlushed(() -> topics.committed(id) >= data.rows());
            return stopwatch.stop(data.rows());
        }
    }

    /** Begins again and again until there are records. */
    private static Stopwatch beforeTheFirst(BenchConnector connector, Stage stage) throws Exception {
        AtomicReference<Stopwatch> last = new AtomicReference<>(stage.startWorkers());
        connector.await(() -> {
            Stopwatch next = stage.startWorkers();
            if (connector.consumed(stage.workers()) > 0) {
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
