// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.LocalClusterBuilder;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that choose the servers to start. */
final class ClusterOptions {
    /** How many nodes hold a row at most. */
    static final int MOST_REPLICAS = 3;

    @Option(
            names = "--brokers",
            paramLabel = "N",
            defaultValue = "1",
            converter = ServerCount.class,
            description = "Start N Kafka brokers (default: ${DEFAULT-VALUE}).")
    private int brokers;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            converter = ServerCount.class,
            description = "Start N Connect workers (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "1",
            converter = ServerCount.class,
            description = "Start N Cassandra nodes (default: ${DEFAULT-VALUE})."
                    + " A new keyspace gets a replica on each node, at most three.")
    private int nodes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the servers' data in DIR and continue from it the next time."
                    + " By default it is deleted at the end.")
    Path data;

    @Option(
            names = "--standard-ports",
            description = "Listen on the default ports: Kafka from 9092, Connect from 8083, Cassandra on"
                    + " 9042. By default free ports are chosen.")
    private boolean standardPorts;

    LocalClusterBuilder builder(Path home) {
        return LocalCluster.builder()
                .home(home)
                .brokers(brokers)
                .workers(workers)
                .cassandraNodes(nodes)
                .standardPorts(standardPorts)
                .data(data);
    }

    /** Settings of the sink that depend on the servers. */
    Map<String, String> sinkSettings() {
        return nodes == 1
                ? Map.of()
                : Map.of("keyspace.replication.factor", Integer.toString(Math.min(nodes, MOST_REPLICAS)));
    }
}
