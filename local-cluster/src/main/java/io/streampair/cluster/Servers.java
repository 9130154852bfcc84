// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.client.Sessions;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.servers.Broker;
import io.streampair.cluster.servers.BrokerProperties;
import io.streampair.cluster.servers.CassandraNode;
import io.streampair.cluster.servers.CassandraYaml;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.cluster.servers.Jdk17;
import io.streampair.cluster.servers.Jvm;
import io.streampair.cluster.servers.ServerFiles;
import io.streampair.cluster.servers.WorkerProperties;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Creates the servers that a builder asks for, each with its folder, ports and configuration; starts none. */
final class Servers {

    private final LocalClusterBuilder wanted;
    private final Path data;
    private final Path logs;
    private final PortPlan ports;
    private final List<Broker> brokers = new ArrayList<>();
    private final List<CassandraNode> cassandraNodes = new ArrayList<>();
    private final List<String> brokersOfWorkers = new ArrayList<>();
    private final List<String> nodesOfWorkers = new ArrayList<>();
    private final List<ConnectWorker> workers = new CopyOnWriteArrayList<>();

    Servers(LocalClusterBuilder wanted, Path data) throws IOException {
        this.wanted = wanted;
        this.data = data;
        this.logs = wanted.logs == null ? data.resolve("logs") : wanted.logs.toAbsolutePath();
        this.ports = new PortPlan(data, wanted.standardPorts, CassandraYaml.hosts(wanted.cassandraNodes));
        makeBrokers();
        makeCassandraNodes();
        for (int i = 0; i < wanted.workers; i++) {
            makeWorker();
        }
        ports.save();
    }

    List<Broker> brokers() {
        return List.copyOf(brokers);
    }

    List<CassandraNode> cassandraNodes() {
        return List.copyOf(cassandraNodes);
    }

    List<ConnectWorker> workers() {
        return List.copyOf(workers);
    }

    PortPlan ports() {
        return ports;
    }

    String bootstrapServers() {
        return brokers.stream().map(Broker::endpoint).collect(Collectors.joining(","));
    }

    String contactPoints() {
        return cassandraNodes.stream().map(CassandraNode::endpoint).collect(Collectors.joining(","));
    }

    private void makeBrokers() {
        List<Integer> controllers = new ArrayList<>();
        for (int id = 1; id <= wanted.brokers; id++) {
            controllers.add(ports.controller(id));
        }
        for (int id = 1; id <= wanted.brokers; id++) {
            ServerFiles files = files("broker-" + id);
            int port = ports.broker(id);
            Properties properties =
                    BrokerProperties.of(id, port, controllers, files.folder().resolve("data"), wanted.brokerProperties);
            brokersOfWorkers.add(wanted.proxies == null ? BrokerProperties.HOST + ":" + port : proxied(id, properties));
            Jvm jvm = Jvm.own(wanted.kafka.classPath(wanted.home), wanted.brokerHeap, wanted.jvmOptions);
            brokers.add(new Broker(files, jvm, id, port, properties));
        }
    }

    /** The workers have a listener of their own, so that the brokers find each other without a proxy. */
    private String proxied(int id, Properties properties) {
        int port = ports.brokerForWorkers(id);
        String proxy = wanted.proxies.proxy("broker-" + id, BrokerProperties.HOST, port) + ":" + port;
        BrokerProperties.addListener(properties, BrokerProperties.HOST + ":" + port, proxy);
        return proxy;
    }

    private void makeCassandraNodes() {
        List<String> hosts = CassandraYaml.hosts(wanted.cassandraNodes);
        if (hosts.isEmpty()) {
            return;
        }
        Path java = Jdk17.java().orElseThrow(() -> new ClusterException(Jdk17.MISSING));
        Jvm jvm = new Jvm(java, wanted.cassandra.classPath(wanted.home), wanted.cassandraHeap, wanted.jvmOptions);
        Sessions sessions = new Sessions(wanted.sessions);
        int cqlPort = ports.cql();
        int storagePort = ports.storage();
        for (String host : hosts) {
            ServerFiles files = files("cassandra-" + (cassandraNodes.size() + 1));
            Map<String, Object> settings = CassandraYaml.settings(host, cqlPort, storagePort, wanted.cassandraYaml);
            String hostOfWorkers = host;
            if (wanted.proxies != null) {
                hostOfWorkers = wanted.proxies.proxy(files.name(), host, cqlPort);
                // The driver finds the other nodes by the addresses that they broadcast.
                settings.put("broadcast_rpc_address", hostOfWorkers);
            }
            nodesOfWorkers.add(hostOfWorkers + ":" + cqlPort);
            cassandraNodes.add(new CassandraNode(files, jvm, new InetSocketAddress(host, cqlPort), settings, sessions));
        }
    }

    /** Makes one more worker. */
    ConnectWorker addWorker() throws IOException {
        ConnectWorker worker = makeWorker();
        ports.save();
        return worker;
    }

    private ConnectWorker makeWorker() throws IOException {
        int id = workers.size() + 1;
        URI uri = URI.create("http://" + BrokerProperties.HOST + ":" + ports.worker(id));
        ConnectWorker worker = new ConnectWorker(
                files("worker-" + id),
                Jvm.own(wanted.kafka.classPath(wanted.home), wanted.workerHeap, wanted.jvmOptions),
                uri,
                WorkerProperties.of(wanted.home, wanted.pluginPath, wanted.workerProperties),
                environment(uri));
        workers.add(worker);
        return worker;
    }

    private Map<String, String> environment(URI uri) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONNECT_LISTENERS", uri.toString());
        if (!brokers.isEmpty()) {
            environment.put("KAFKA_BOOTSTRAP_SERVERS", String.join(",", brokersOfWorkers));
        }
        if (!cassandraNodes.isEmpty()) {
            environment.put("CASSANDRA_CONTACT_POINTS", String.join(",", nodesOfWorkers));
            environment.put("CASSANDRA_LOCAL_DATACENTER", Sessions.LOCAL_DATACENTER);
        }
        environment.putAll(wanted.workerEnvironment);
        return environment;
    }

    private ServerFiles files(String name) {
        return new ServerFiles(name, data.resolve(name), logs.resolve(name + ".log"));
    }
}
