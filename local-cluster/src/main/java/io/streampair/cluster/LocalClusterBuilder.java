// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Home;
import io.streampair.cluster.servers.Jvm;
import io.streampair.cluster.servers.ServerRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Describes a cluster. By default one broker, one worker and one Cassandra node on free ports; nothing is kept. */
public final class LocalClusterBuilder {

    Path home;
    int brokers = 1;
    int workers = 1;
    int cassandraNodes = 1;
    ServerRuntime kafka = ServerRuntime.KAFKA;
    ServerRuntime cassandra = ServerRuntime.CASSANDRA;
    boolean standardPorts;
    Path data;
    Path logs;
    String brokerHeap = "512m";
    String workerHeap = "512m";
    String cassandraHeap = "1g";
    List<String> jvmOptions = List.of();
    Map<String, String> brokerProperties = Map.of();
    Map<String, String> workerProperties = Map.of();
    Map<String, String> workerEnvironment = Map.of();
    Map<String, Object> cassandraYaml = Map.of();
    List<Path> pluginPath;
    ProxyFactory proxies;
    UnaryOperator<CqlSessionBuilder> sessions = UnaryOperator.identity();
    Consumer<String> progress = message -> {};
    BiConsumer<String, String> ready = (server, message) -> {};

    LocalClusterBuilder() {}

    /** The root of the repository; by default what {@link Home#find()} finds. */
    public LocalClusterBuilder home(Path root) {
        this.home = root;
        return this;
    }

    public LocalClusterBuilder brokers(int count) {
        this.brokers = count;
        return this;
    }

    public LocalClusterBuilder workers(int count) {
        this.workers = count;
        return this;
    }

    /** They listen on 127.0.0.1, 127.0.0.2 and so on, all on the same port. */
    public LocalClusterBuilder cassandraNodes(int count) {
        this.cassandraNodes = count;
        return this;
    }

    /** Brokers and workers of another version, 3.7 to 4.3, whose class path {@code mvn -Pcompat package} writes. */
    public LocalClusterBuilder kafka(String version) {
        this.kafka = ServerRuntime.KAFKA.version(version);
        return this;
    }

    /** Nodes of another version, 4.1, whose class path {@code mvn -Pcompat package} writes. */
    public LocalClusterBuilder cassandra(String version) {
        this.cassandra = ServerRuntime.CASSANDRA.version(version);
        return this;
    }

    /** Brokers from 9092 upwards, workers from 8083 upwards, Cassandra on 9042; otherwise ports that are free. */
    public LocalClusterBuilder standardPorts(boolean standard) {
        this.standardPorts = standard;
        return this;
    }

    /** The folder of all that the servers write, kept for another run; by default a temporary one. */
    public LocalClusterBuilder data(Path folder) {
        this.data = folder;
        return this;
    }

    /** The folder of the servers' logs; by default {@code logs} in the data folder. */
    public LocalClusterBuilder logs(Path folder) {
        this.logs = folder;
        return this;
    }

    /** The maximum heap of each broker; 512m by default. */
    public LocalClusterBuilder brokerHeap(String size) {
        this.brokerHeap = size;
        return this;
    }

    /** The maximum heap of each worker; 512m by default. */
    public LocalClusterBuilder workerHeap(String size) {
        this.workerHeap = size;
        return this;
    }

    /** The maximum heap of each Cassandra node; 1g by default. */
    public LocalClusterBuilder cassandraHeap(String size) {
        this.cassandraHeap = size;
        return this;
    }

    /** For short runs: the servers start with much less CPU time but run slower. */
    public LocalClusterBuilder shortLived() {
        this.jvmOptions = Jvm.SHORT_LIVED;
        return this;
    }

    /** Overrides what the cluster writes into {@code server.properties}. */
    public LocalClusterBuilder brokerProperties(Map<String, String> overrides) {
        this.brokerProperties = Map.copyOf(overrides);
        return this;
    }

    /** Overrides {@code connect-configs/worker.properties}. */
    public LocalClusterBuilder workerProperties(Map<String, String> overrides) {
        this.workerProperties = Map.copyOf(overrides);
        return this;
    }

    /** Adds to the environment of the workers, and overrides what the cluster sets there. */
    public LocalClusterBuilder workerEnvironment(Map<String, String> variables) {
        this.workerEnvironment = Map.copyOf(variables);
        return this;
    }

    /** Overrides what the cluster writes into {@code cassandra.yaml}; values may be nested maps and lists. */
    public LocalClusterBuilder cassandraYaml(Map<String, Object> overrides) {
        this.cassandraYaml = Map.copyOf(overrides);
        return this;
    }

    /** The folders that hold unpacked plugins, one folder each; by default those that the build makes. */
    public LocalClusterBuilder pluginPath(List<Path> folders) {
        this.pluginPath = List.copyOf(folders);
        return this;
    }

    /**
     * Sends the workers through proxies, so that their connections can be disturbed; by default they connect directly.
     */
    public LocalClusterBuilder proxies(ProxyFactory proxies) {
        this.proxies = proxies;
        return this;
    }

    /** Adds to the sessions with this Cassandra what contact points and data center do not cover, such as a user or TLS. */
    public LocalClusterBuilder sessions(UnaryOperator<CqlSessionBuilder> customization) {
        this.sessions = customization;
        return this;
    }

    /** Receives a line for each server that has started, from several threads. */
    public LocalClusterBuilder progress(Consumer<String> listener) {
        this.progress = listener;
        return this;
    }

    /** Receives the name of each server that answers, and a line about it, from several threads. */
    public LocalClusterBuilder ready(BiConsumer<String, String> listener) {
        this.ready = listener;
        return this;
    }

    /** The names of the servers that {@link #start()} starts. */
    public List<String> serverNames() {
        List<String> names = new ArrayList<>();
        addNames("broker-", brokers, names);
        addNames("cassandra-", cassandraNodes, names);
        addNames("worker-", workers, names);
        return names;
    }

    private static void addNames(String prefix, int count, List<String> names) {
        for (int i = 1; i <= count; i++) {
            names.add(prefix + i);
        }
    }

    /**
     * Starts the cluster and waits until all of its servers answer.
     *
     * @throws ClusterException if the preflight finds a problem or a server does not start; nothing is left running
     */
    public LocalCluster start() {
        if (home == null) {
            home = Home.find();
        }
        if (pluginPath == null) {
            pluginPath = List.of(
                    home.resolve("faker-source-connector/target/plugins"),
                    home.resolve("cassandra-sink-connector/target/plugins"));
        }
        return LocalCluster.start(this);
    }
}
