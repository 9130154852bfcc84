// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Writes a broker's {@code server.properties}. */
public final class BrokerProperties {

    public static final String HOST = "127.0.0.1";
    /** The bytes of "streampair-local" in Kafka's base64: fixed, so that a data folder is reusable. */
    static final String CLUSTER_ID = "c3RyZWFtcGFpci1sb2NhbA";

    private static final int MOST_REPLICAS = 3;

    private BrokerProperties() {}

    /**
     * The properties of broker {@code id}.
     *
     * @param controllerPorts of all brokers, in the order of their ids, which count from 1
     * @param overrides applied last
     */
    public static Properties of(
            int id, int port, List<Integer> controllerPorts, Path logs, Map<String, String> overrides) {
        String replicas = Integer.toString(Math.min(controllerPorts.size(), MOST_REPLICAS));
        String inSync = Integer.toString(Math.max(1, Math.min(controllerPorts.size(), MOST_REPLICAS) - 1));
        int controllerPort = controllerPorts.get(id - 1);

        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(id));
        properties.setProperty(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", voters(controllerPorts));
        properties.setProperty("log.dirs", logs.toString());

        properties.setProperty("default.replication.factor", replicas);
        properties.setProperty("min.insync.replicas", inSync);
        properties.setProperty("offsets.topic.replication.factor", replicas);
        properties.setProperty("transaction.state.log.replication.factor", replicas);
        properties.setProperty("transaction.state.log.min.isr", inSync);
        properties.setProperty("share.coordinator.state.topic.replication.factor", replicas);
        properties.setProperty("share.coordinator.state.topic.min.isr", inSync);

        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("offsets.topic.num.partitions", "10");
        properties.setProperty("transaction.state.log.num.partitions", "10");
        // A sink that starts first must not create the topic with fewer partitions than the source asks for.
        properties.setProperty("auto.create.topics.enable", "false");
        properties.putAll(overrides);
        return properties;
    }

    /** Adds a listener {@code WORKERS} whose clients are sent to another address. */
    public static void addListener(Properties properties, String endpoint, String advertised) {
        append(properties, "listeners", "WORKERS://" + endpoint);
        append(properties, "advertised.listeners", "WORKERS://" + advertised);
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.putIfAbsent(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,WORKERS:PLAINTEXT");
    }

    private static void append(Properties properties, String key, String value) {
        properties.setProperty(key, properties.getProperty(key) + "," + value);
    }

    private static String voters(List<Integer> controllerPorts) {
        StringBuilder voters = new StringBuilder();
        for (int i = 0; i < controllerPorts.size(); i++) {
            voters.append(i == 0 ? "" : ",")
                    .append(i + 1)
                    .append('@')
                    .append(HOST)
                    .append(':');
            voters.append(controllerPorts.get(i));
        }
        return voters.toString();
    }
}
