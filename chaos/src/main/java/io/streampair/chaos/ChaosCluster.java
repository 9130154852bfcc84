// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.disk.SmallDisks;
import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.workload.Delivery;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Servers that keep acknowledged writes when they may be killed, and that detect dead peers quickly. */
final class ChaosCluster {
    /**
     * Acknowledges a write once it is on disk. By default Cassandra syncs its commit log every ten seconds: if all
     * replicas die at once, writes acknowledged since the last sync are lost.
     */
    private static final Map<String, Object> DURABLE =
            Map.of("commitlog_sync", "batch", "commitlog_sync_period", "0ms");

    private static final Map<String, String> WORKER = Map.of(
            "offset.flush.interval.ms", "3000",
            "session.timeout.ms", "10000",
            "heartbeat.interval.ms", "2000",
            "rebalance.timeout.ms", "15000",
            "scheduled.rebalance.max.delay.ms", "2000");

    private ChaosCluster() {}

    static LocalClusterBuilder builder(Path home, ChaosPlan plan, Path logs) {
        ClusterShape shape = plan.shape();
        Map<String, String> worker = new HashMap<>(WORKER);
        worker.put("exactly.once.source.support", plan.delivery() == Delivery.EXACTLY_ONCE ? "enabled" : "disabled");
        Map<String, Object> cassandra = new HashMap<>();
        if (!plan.killsOnlyWorkers()) {
            cassandra.putAll(DURABLE);
        }
        if (plan.kinds().contains(FaultKind.DISK_FULL)) {
            cassandra.putAll(SmallDisks.CASSANDRA_YAML);
        }
        LocalClusterBuilder builder = LocalCluster.builder()
                .home(home)
                .brokers(shape.brokers())
                .workers(shape.workers())
                .cassandraNodes(shape.cassandraNodes())
                .workerProperties(worker)
                .cassandraYaml(cassandra)
                .brokerHeap("384m")
                .cassandraHeap("768m")
                .logs(logs);
        return plan.hasLowRate() ? builder.shortLived() : builder;
    }
}
