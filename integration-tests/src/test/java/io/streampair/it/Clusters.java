// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.servers.ServerProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clusters of this run: started when first asked for, stopped when the JVM ends. */
final class Clusters {
    /** With it Cassandra acknowledges a write when it is on disk; by default a kill may cost it the latest ones. */
    private static final Map<String, Object> DURABLE =
            Map.of("commitlog_sync", "batch", "commitlog_sync_period", "0ms");

    private static Cluster standard;
    private static LocalCluster faulty;
    private static Guard guard;
    private static LocalCluster guarded;

    private Clusters() {}

    /** One broker, two workers and one Cassandra node with the settings that the repository ships. */
    static synchronized Cluster standard() {
        if (standard == null) {
            standard = switch (Backend.chosen()) {
                case PROCESS -> cluster("standard").start();
                case DOCKER -> ContainerCluster.start();
            };
        }
        return standard;
    }

    /** The same, always as processes, for tests that break things: its workers commit often, so that there is something to go on from. */
    static synchronized LocalCluster faulty() {
        if (faulty == null) {
            faulty = cluster("faulty")
                    .cassandraYaml(DURABLE)
                    .workerProperties(
                            Map.of("offset.flush.interval.ms", "2000", "scheduled.rebalance.max.delay.ms", "3000"))
                    .start();
        }
        return faulty;
    }

    /** What guards the Cassandra of {@link #guarded()}. */
    static synchronized Guard guard() {
        if (guard == null) {
            guard = Guard.make(Path.of("target", "guard"));
        }
        return guard;
    }

    /** One worker with little memory, and a Cassandra that wants to know who is there and what they may do. */
    static synchronized LocalCluster guarded() {
        if (guarded == null) {
            Map<String, Object> cassandraYaml = new HashMap<>(DURABLE);
            cassandraYaml.putAll(guard().cassandraYaml());
            guarded = cluster("guarded")
                    .workers(1)
                    .workerHeap("256m")
                    .workerProperties(guard().workerProperties())
                    .workerEnvironment(guard().workerEnvironment())
                    .cassandraYaml(cassandraYaml)
                    .sessions(session -> session.withAuthCredentials("cassandra", "cassandra"))
                    .start();
        }
        return guarded;
    }

    /** Starts a cluster of three Cassandra nodes, for the caller to close. */
    static LocalCluster threeNodes() {
        return cluster("three-nodes").workers(1).cassandraNodes(3).start();
    }

    /** Starts the servers that a test has left dead, and waits until they answer. */
    static void startStopped(List<? extends ServerProcess> servers) {
        List<? extends ServerProcess> dead =
                servers.stream().filter(server -> !server.isAlive()).toList();
        dead.forEach(ServerProcess::start);
        dead.forEach(ServerProcess::awaitReady);
    }

    /**
     * The workers load the archives, unpacked; the logs outlive the servers. {@code -Dit.kafka} and
     * {@code -Dit.cassandra} take servers of other versions.
     */
    private static LocalClusterBuilder cluster(String name) {
        String kafka = System.getProperty("it.kafka");
        String cassandra = System.getProperty("it.cassandra");
        LocalClusterBuilder cluster = LocalCluster.builder()
                .shortLived()
                .workers(2)
                .pluginPath(List.of(Installation.folder(), RegistryConverters.folder()))
                .logs(Path.of("target", "it-logs", name));
        if (kafka != null) {
            cluster.kafka(kafka);
        }
        if (cassandra != null) {
            cluster.cassandra(cassandra);
        }
        return cluster;
    }
}
