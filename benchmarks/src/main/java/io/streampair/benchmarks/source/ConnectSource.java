// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import io.streampair.benchmarks.connect.BenchConnector;
import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import io.streampair.cluster.client.ConnectorFile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Measures one source task in a real worker, without the first fifth of its records, during which it starts. */
final class ConnectSource implements Candidate {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String name;
    private final Supplier<Map<String, String>> settings;
    private final int records;

    /** @param settings override those of {@code connect-configs/faker-source.json} */
    ConnectSource(String name, Supplier<Map<String, String>> settings, int records) {
        this.name = name;
        this.settings = settings;
        this.records = records;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        String id = "source-" + RUNS.incrementAndGet();
        try (Admin admin = bench.cluster().admin()) {
            BenchTopics topics = new BenchTopics(admin);
            topics.create(id);
            try (BenchConnector connector =
                    BenchConnector.create(bench.cluster().connect(), file(id))) {
                connector.await(() -> topics.records(id) >= records / 5);
                long before = topics.records(id);
                Stopwatch stopwatch = bench.startWorkers();
                connector.await(() -> topics.records(id) >= records);
                return stopwatch.stop(records - before);
            } finally {
                topics.delete(id);
            }
        }
    }

    private ConnectorFile file(String id) {
        return ConnectorFile.ofHome("faker-source.json")
                .name(id)
                .without("preset")
                .with("topic", id)
                .with("rate", "-1")
                .with("tasks.max", "1")
                .with("count", Integer.toString(records))
                .with(settings.get());
    }
}
