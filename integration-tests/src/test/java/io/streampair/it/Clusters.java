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

/**
 * The clusters of this run: each starts when a test first asks for it and stops when the JVM ends. Tests of one cluster
 * run at the same time. A test names its cluster in a {@code @ResourceLock}: with mode {@code READ} if it leaves the
 * servers and the tests beside it alone, otherwise (it kills a server, it measures time or load) without a mode.
 */
final class Clusters {
    /** One broker, one worker and one Cassandra node. One worker, since tasks move between two whenever a test creates a connector. */
    static final String STANDARD = "standard";

    /** Two workers, for tests that kill servers. */
    static final String FAULTY = "faulty";

    /** One worker with little memory, and a Cassandra that asks for a login and, on a second port, for TLS. */
    static final String GUARDED = "guarded";

    /** One broker and one worker that supports exactly-once sources (KIP-618), without Cassandra. */
    static final String EXACTLY_ONCE = "exactly-once";

    /** The same without that support. */
    static final String AT_LEAST_ONCE = "at-least-once";

    static final String THREE_NODES = "three-nodes";

    /** The parent of the folders of the servers' logs, which are named like the clusters. */
    static final Path LOGS = Path.of("target", "it-logs").toAbsolutePath();

    /** Tests read whole tables, on a busy machine for longer than the default of 10 seconds. */
    private static final Map<String, Object> PATIENT =
            Map.of("read_request_timeout", "20s", "range_request_timeout", "20s");

    /** With it Cassandra acknowledges a write when it is on disk; by default a kill may cost it the latest ones. */
    private static final Map<String, Object> DURABLE =
            Map.of("commitlog_sync", "batch", "commitlog_sync_period", "0ms");

    /** A member of a group hears of a rebalance with its next heartbeat, by default up to three seconds later. */
    private static final Map<String, String> SOON =
            Map.of("heartbeat.interval.ms", "500", "consumer.heartbeat.interval.ms", "500");

    /** By default a sink's consumer that was killed holds its partitions for 45 seconds, and a worker its tasks for 10 more. */
    private static final Map<String, String> NOTICES_KILLS = Map.of(
            "offset.flush.interval.ms", "2000",
            "scheduled.rebalance.max.delay.ms", "3000",
            "consumer.session.timeout.ms", "10000");

    /** By default a broker looks for records that are too old thirty seconds after its start, then every five minutes. */
    private static final Map<String, String> DELETES_SOON =
            Map.of("log.initial.task.delay.ms", "1000", "log.retention.check.interval.ms", "1000");

    private static final Lazy<Cluster> STANDARD_CLUSTER = new Lazy<>(Clusters::startStandard);
    private static final Lazy<LocalCluster> FAULTY_CLUSTER = new Lazy<>(Clusters::startFaulty);
    private static final Lazy<Guard> GUARD = new Lazy<>(() -> Guard.make(Path.of("target", "guard")));
    private static final Lazy<LocalCluster> GUARDED_CLUSTER = new Lazy<>(Clusters::startGuarded);
    private static final Lazy<LocalCluster> EXACTLY_ONCE_CLUSTER =
            new Lazy<>(() -> sourceCluster(EXACTLY_ONCE, Map.of("exactly.once.source.support", "enabled")));

    private Clusters() {}

    /** The cluster {@link #STANDARD}, of containers where {@link Backend} says so. */
    static Cluster standard() {
        return STANDARD_CLUSTER.get();
    }

    private static Cluster startStandard() {
        return switch (Backend.chosen()) {
            case PROCESS ->
                cluster(STANDARD, Map.of())
                        .workerHeap("768m")
                        .workerEnvironment(Mistake.environment())
                        .start();
            case DOCKER -> ContainerCluster.start();
        };
    }

    /** The cluster {@link #FAULTY}, always of processes. Its workers commit often, so that a restart has offsets to resume from. */
    static LocalCluster faulty() {
        return FAULTY_CLUSTER.get();
    }

    private static LocalCluster startFaulty() {
        return cluster(FAULTY, NOTICES_KILLS)
                .workers(2)
                .cassandraYaml(patientAnd(DURABLE))
                .start();
    }

    private static Map<String, Object> patientAnd(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(PATIENT);
        all.putAll(settings);
        return all;
    }

    /** What guards the Cassandra of {@link #guarded()}. */
    static Guard guard() {
        return GUARD.get();
    }

    /** The cluster {@link #GUARDED}. */
    static LocalCluster guarded() {
        return GUARDED_CLUSTER.get();
    }

    private static LocalCluster startGuarded() {
        Map<String, Object> cassandraYaml = patientAnd(DURABLE);
        cassandraYaml.putAll(guard().cassandraYaml());
        return cluster(GUARDED, guard().workerProperties())
                .workerHeap("256m")
                .workerEnvironment(guard().workerEnvironment())
                .cassandraYaml(cassandraYaml)
                .sessions(session -> session.withAuthCredentials("cassandra", "cassandra"))
                .start();
    }

    /** The cluster {@link #EXACTLY_ONCE}. */
    static LocalCluster exactlyOnce() {
        return EXACTLY_ONCE_CLUSTER.get();
    }

    /** Starts the cluster {@link #AT_LEAST_ONCE}, for the caller to close. */
    static LocalCluster atLeastOnce() {
        return sourceCluster(AT_LEAST_ONCE, Map.of("offset.flush.interval.ms", "1000"));
    }

    /** A worker that is back after a kill has its tasks again at once. */
    private static LocalCluster sourceCluster(String name, Map<String, String> properties) {
        Map<String, String> worker = new HashMap<>(properties);
        worker.put("scheduled.rebalance.max.delay.ms", "0");
        worker.put("session.timeout.ms", "6000");
        worker.put("rebalance.timeout.ms", "6000");
        Map<String, String> broker = new HashMap<>(DELETES_SOON);
        broker.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        return cluster(name, worker).cassandraNodes(0).brokerProperties(broker).start();
    }

    /** Starts a cluster of three Cassandra nodes, for the caller to close. */
    static LocalCluster threeNodes() {
        return cluster(THREE_NODES, Map.of()).cassandraNodes(3).start();
    }

    /**
     * Starts a cluster without workers, for the caller to add them and to close. Workers use a listener of the broker of
     * their own, with the logins of {@link KafkaLogins}.
     */
    static LocalCluster withLogins(String name, int cassandraNodes, Map<String, String> workerProperties) {
        return cluster(name, workerProperties)
                .workers(0)
                .cassandraNodes(cassandraNodes)
                .brokerProperties(KafkaLogins.broker())
                .proxies((server, host, port) -> host)
                .start();
    }

    /** Starts a cluster whose worker has these properties, for the caller to close. */
    static LocalCluster withWorker(String name, Map<String, String> workerProperties) {
        return cluster(name, workerProperties).start();
    }

    /** Starts the servers that a test has left dead, and waits until they answer. */
    static void startStopped(List<? extends ServerProcess> servers) {
        List<? extends ServerProcess> dead =
                servers.stream().filter(server -> !server.isAlive()).toList();
        dead.forEach(ServerProcess::start);
        dead.forEach(ServerProcess::awaitReady);
    }

    /**
     * The workers load the archives, unpacked; the logs outlive the servers. {@code -Dit.servers=kafka-3.9} and
     * {@code -Dit.servers=cassandra-4.1} take servers of other versions; any other value takes those of the build.
     */
    private static LocalClusterBuilder cluster(String name, Map<String, String> workerProperties) {
        Map<String, String> properties = new HashMap<>(SOON);
        properties.putAll(workerProperties);
        LocalClusterBuilder cluster = LocalCluster.builder()
                .shortLived()
                .workerProperties(properties)
                .cassandraYaml(PATIENT)
                .pluginPath(List.of(Installation.folder(), RegistryConverters.folder()))
                .logs(LOGS.resolve(name));
        String[] servers = System.getProperty("it.servers", "").split("-", 2);
        switch (servers[0]) {
            case "kafka" -> cluster.kafka(servers[1]);
            case "cassandra" -> cluster.cassandra(servers[1]);
            default -> {}
        }
        return cluster;
    }
}
