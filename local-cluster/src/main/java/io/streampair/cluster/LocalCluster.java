// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.Sessions;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.servers.Broker;
import io.streampair.cluster.servers.CassandraNode;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.cluster.servers.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Real Kafka brokers, distributed Connect workers and Cassandra nodes, each in a process of its own on the loopback
 * interface. None of them outlives this JVM.
 */
public final class LocalCluster implements Cluster {

    private static final Duration STOP_WORKERS_WITHIN = Duration.ofSeconds(4);
    private static final Duration STOP_SERVERS_WITHIN = Duration.ofSeconds(5);

    private final LocalClusterBuilder wanted;
    private final DataFolder data;
    private final Servers servers;
    private final Thread shutdownHook = new Thread(this::stopAndRelease, "local-cluster-stop");
    private boolean closed;

    private LocalCluster(LocalClusterBuilder wanted, DataFolder data, Servers servers) {
        this.wanted = wanted;
        this.data = data;
        this.servers = servers;
    }

    public static LocalClusterBuilder builder() {
        return new LocalClusterBuilder();
    }

    static LocalCluster start(LocalClusterBuilder wanted) {
        LocalCluster cluster = prepare(wanted);
        try {
            Runtime.getRuntime().addShutdownHook(cluster.shutdownHook);
            cluster.startServers();
            return cluster;
        } catch (Throwable e) {
            cluster.close();
            throw e;
        }
    }

    private static LocalCluster prepare(LocalClusterBuilder wanted) {
        DataFolder data = DataFolder.open(wanted.data);
        try {
            HostResources host = new LocalHostResources();
            Preflight.of(wanted, data.path(), host).verdict();
            Servers servers = new Servers(wanted, data.path());
            new Preflight(host).ports(servers.ports().endpoints()).verdict();
            return new LocalCluster(wanted, data, servers);
        } catch (IOException e) {
            data.close();
            throw new ClusterException("Cannot prepare the cluster in " + data.path() + ": " + e, e);
        } catch (Throwable e) {
            data.close();
            throw e;
        }
    }

    /** Cassandra starts beside the others; workers end if no broker answers them soon. */
    private void startServers() {
        Concurrently.run(List.of(this::bringUpCassandra, this::bringUpKafka));
    }

    private void bringUpKafka() {
        List<Runnable> first = new ArrayList<>();
        servers.brokers().forEach(broker -> first.add(() -> bringUp(broker)));
        Concurrently.run(first);

        List<Runnable> then = new ArrayList<>();
        servers.workers().forEach(worker -> then.add(() -> bringUp(worker)));
        Concurrently.run(then);
    }

    /** Nodes join one after the other: Cassandra does not let two choose tokens at once. */
    private void bringUpCassandra() {
        List<CassandraNode> nodes = servers.cassandraNodes();
        nodes.forEach(this::bringUp);
        nodes.forEach(node -> node.awaitRing(nodes.size()));
    }

    private void bringUp(ServerProcess server) {
        long start = System.nanoTime();
        server.start();
        server.awaitReady();
        String message = String.format(
                Locale.ROOT,
                "%s answers on %s after %.1f s",
                server.name(),
                server.endpoint(),
                (System.nanoTime() - start) / 1e9);
        wanted.progress.accept(message);
        wanted.ready.accept(server.name(), message);
    }

    /** Starts one more worker and waits until it answers. */
    public ConnectWorker addWorker() {
        ConnectWorker worker;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The cluster is closed");
            }
            try {
                worker = servers.addWorker();
            } catch (IOException e) {
                throw new ClusterException("Cannot prepare another worker: " + e, e);
            }
        }
        bringUp(worker);
        return worker;
    }

    public List<Broker> brokers() {
        return servers.brokers();
    }

    /** All workers, including added and dead ones. */
    public List<ConnectWorker> workers() {
        return servers.workers();
    }

    public List<CassandraNode> cassandraNodes() {
        return servers.cassandraNodes();
    }

    /** The root of the repository. */
    public Path home() {
        return wanted.home;
    }

    /** The folder of all that the servers write. */
    public Path data() {
        return data.path();
    }

    @Override
    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** The root of each worker's REST API. */
    @Override
    public List<URI> connectUris() {
        return servers.workers().stream().map(ConnectWorker::uri).toList();
    }

    /** {@code host:port} of every Cassandra node, separated by commas. */
    public String contactPoints() {
        return servers.contactPoints();
    }

    public String localDatacenter() {
        return Sessions.LOCAL_DATACENTER;
    }

    @Override
    public ConnectClient connect() {
        return new ConnectClient(() -> servers.workers().stream()
                .filter(ServerProcess::isRunning)
                .map(ConnectWorker::uri)
                .toList());
    }

    @Override
    public CqlSession openSession() {
        return new Sessions(wanted.sessions)
                .builder(cassandraNodes().stream().map(CassandraNode::address).toList())
                .build();
    }

    /**
     * Stops the workers, then all other servers, within ten seconds; kills those still alive then. Deletes what the
     * servers wrote unless a data folder was named. Does nothing the second time.
     */
    @Override
    public void close() {
        stopAndRelease();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already.
        }
    }

    private synchronized void stopAndRelease() {
        if (closed) {
            return;
        }
        closed = true;
        List<ServerProcess> others = new ArrayList<>(servers.brokers());
        others.addAll(servers.cassandraNodes());
        try {
            ServerProcess.stopAll(servers.workers(), STOP_WORKERS_WITHIN);
            ServerProcess.stopAll(others, STOP_SERVERS_WITHIN);
        } finally {
            data.close();
        }
    }
}
