// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.PropertiesFile;
import io.streampair.cluster.servers.BrokerProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Which server listens where, kept beside the data: Cassandra's nodes remember each other by their ports, so a second
 * run on the same data needs the same ones.
 */
final class PortPlan {

    private final Path file;
    private final boolean standard;
    private final List<String> cassandraHosts;
    private final Properties ports = new Properties();
    private final List<Endpoint> endpoints = new ArrayList<>();

    /** Where a server listens, on one port of one or more hosts. */
    record Endpoint(String server, List<String> hosts, int port) {}

    PortPlan(Path folder, boolean standard, List<String> cassandraHosts) throws IOException {
        this.file = folder.resolve("ports.properties");
        this.standard = standard;
        this.cassandraHosts = cassandraHosts;
        if (!standard && Files.exists(file)) {
            ports.putAll(PropertiesFile.read(file));
        }
    }

    /** Standard: from 9092. */
    int broker(int id) {
        return port("broker-" + id, 9091 + id, List.of(BrokerProperties.HOST));
    }

    /** Standard: from 39092. */
    int brokerForWorkers(int id) {
        return port("broker-for-workers-" + id, 39091 + id, List.of(BrokerProperties.HOST));
    }

    /** Standard: from 29092. */
    int controller(int id) {
        return port("controller-" + id, 29091 + id, List.of(BrokerProperties.HOST));
    }

    /** Standard: from 8083. */
    int worker(int id) {
        return port("worker-" + id, 8082 + id, List.of(BrokerProperties.HOST));
    }

    /** Standard: 9042, on every node. */
    int cql() {
        return port("cassandra", 9042, cassandraHosts);
    }

    /** Standard: 7000, on every node. */
    int storage() {
        return port("cassandra-storage", 7000, cassandraHosts);
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    void save() throws IOException {
        PropertiesFile.write(ports, file);
    }

    private int port(String server, int standardPort, List<String> hosts) {
        String known = ports.getProperty(server);
        int port = known != null ? Integer.parseInt(known) : standard ? standardPort : unplanned(hosts);
        ports.setProperty(server, Integer.toString(port));
        endpoints.add(new Endpoint(server, hosts, port));
        return port;
    }

    private int unplanned(List<String> hosts) {
        int port = Ports.free(hosts);
        while (ports.containsValue(Integer.toString(port))) {
            port = Ports.free(hosts);
        }
        return port;
    }
}
