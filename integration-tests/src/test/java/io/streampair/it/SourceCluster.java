// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One broker and one worker, without Cassandra: started when first asked for, stopped when the JVM ends. */
final class SourceCluster {
    private static LocalCluster exactlyOnce;

    private SourceCluster() {}

    /** The worker supports exactly-once sources (KIP-618). */
    static synchronized LocalCluster exactlyOnce() {
        if (exactlyOnce == null) {
            exactlyOnce = cluster("exactly-once", Map.of("exactly.once.source.support", "enabled"))
                    .start();
        }
        return exactlyOnce;
    }

    /** A worker without such support, for the caller to close. */
    static LocalCluster atLeastOnce() {
        return cluster("at-least-once", Map.of("offset.flush.interval.ms", "1000"))
                .start();
    }

    /** The tasks of a worker that was killed are its own again soon after it is back. */
    private static LocalClusterBuilder cluster(String name, Map<String, String> properties) {
        Map<String, String> worker = new HashMap<>(properties);
        worker.put("scheduled.rebalance.max.delay.ms", "0");
        worker.put("session.timeout.ms", "6000");
        worker.put("heartbeat.interval.ms", "1000");
        worker.put("rebalance.timeout.ms", "6000");
        return LocalCluster.builder()
                .shortLived()
                .cassandraNodes(0)
                .brokerProperties(Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"))
                .workerProperties(worker)
                .logs(Path.of("target", "it-logs", name));
    }
}
