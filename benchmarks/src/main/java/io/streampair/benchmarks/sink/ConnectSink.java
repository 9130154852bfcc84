// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.ConnectorFile;
import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** A sink connector in a real worker, from its creation to its last committed offset. */
final class ConnectSink implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static int runs;

    private final LocalCluster cluster;
    private final String name;
    private final ConnectorFile connector;

    ConnectSink(LocalCluster cluster, String name, ConnectorFile connector) {
        this.cluster = cluster;
        this.name = name;
        this.connector = connector;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measure run(Workload workload) throws Exception {
        String id = "sink" + ++runs;
        Stopwatch stopwatch = Stopwatch.ofWorkers(cluster);
        cluster.connect().create(connector.name(id).with("consumer.override.group.id", id));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = cluster.admin()) {
            while (committed(admin, id) < workload.rows()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            name + " is not done: " + cluster.connect().status(id));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        Measure measure = stopwatch.stop(workload.rows());
        cluster.connect().delete(id);
        return measure;
    }

    private static long committed(Admin admin, String group) throws ExecutionException, InterruptedException {
        long sum = 0;
        for (OffsetAndMetadata offset : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .values()) {
            sum += offset == null ? 0 : offset.offset();
        }
        return sum;
    }

    static void truncate(LocalCluster cluster, String table) {
        try (CqlSession session = cluster.openSession()) {
            session.execute("TRUNCATE " + table);
        }
    }
}
