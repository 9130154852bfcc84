// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.Oracle;
import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.servers.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Brings a cluster to rest after its last fault: all servers run, the sources have stopped, the sinks have caught up.
 */
final class Recovery {
    private static final Duration RUNNING_WITHIN = Duration.ofMinutes(3);
    private static final Duration SAID_WITHIN = Duration.ofSeconds(45);
    private static final int STOPS = 5;
    private static final Duration STANDS_FOR = Duration.ofMinutes(4);

    private final LocalCluster cluster;
    private final ClusterShape shape;
    private final Timeline timeline;

    /** @param shape the cluster's shape at its start, without workers that joined later */
    Recovery(LocalCluster cluster, ClusterShape shape, Timeline timeline) {
        this.cluster = cluster;
        this.shape = shape;
        this.timeline = timeline;
    }

    /** Starts servers that ended by themselves, and waits until all connectors run. */
    void restoreServices(List<Oracle> oracles) throws InterruptedException {
        List<ServerProcess> servers = new ArrayList<>(cluster.brokers());
        servers.addAll(cluster.cassandraNodes());
        servers.addAll(cluster.workers().subList(0, shape.workers()));
        for (ServerProcess server : servers) {
            if (!server.isAlive()) {
                timeline.note(server.name() + " has exited unexpectedly: restarting it");
                server.start();
            }
            server.awaitReady();
        }
        for (Oracle oracle : oracles) {
            run(oracle.source());
            for (String sink : oracle.sinks()) {
                run(sink);
            }
        }
    }

    /**
     * A worker answers before it has read the list of connectors, and knows none until then. In a rebalance Connect may
     * lose the status of a connector that runs again: a restart reports it again.
     */
    private void run(String connector) throws InterruptedException {
        ConnectClient connect = cluster.connect();
        long deadline = System.nanoTime() + RUNNING_WITHIN.toNanos();
        boolean restarts = false;
        while (true) {
            try {
                if (restarts) {
                    connect.restart(connector);
                }
                connect.resume(connector);
                connect.awaitState(connector, "RUNNING", SAID_WITHIN);
                return;
            } catch (ClusterException | ConnectRestException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                restarts = e instanceof ClusterException;
                if (restarts) {
                    timeline.note(connector + " does not report RUNNING, restarting it: " + e.getMessage());
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Stops the sources, and waits until Cassandra holds all that they have written. */
    void drain(List<Oracle> oracles) throws InterruptedException {
        for (Oracle oracle : oracles) {
            stop(oracle.source());
            oracle.endOfStream();
        }
        timeline.note("the sources are stopped");
        CatchUp catchUp = new CatchUp(STANDS_FOR, System::nanoTime);
        for (OptionalLong lag = lag(oracles); !lag.equals(OptionalLong.of(0)); lag = lag(oracles)) {
            if (!catchUp.goesOn(lag)) {
                timeline.note("the sinks have not come closer to the end for " + STANDS_FOR.toSeconds() + " s: "
                        + (lag.isPresent() ? lag.getAsLong() + " records are missing" : "their lag is not known"));
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        timeline.note("the sinks have written all records");
    }

    /** Of all streams together; empty if one of them is not known. */
    private static OptionalLong lag(List<Oracle> oracles) {
        long sum = 0;
        for (Oracle oracle : oracles) {
            OptionalLong lag = oracle.lag();
            if (lag.isEmpty()) {
                return lag;
            }
            sum += lag.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** In a rebalance Connect may lose the status of a connector that has stopped: then it is stopped again. */
    private void stop(String source) throws InterruptedException {
        ConnectClient connect = cluster.connect();
        for (int attempt = 1; ; attempt++) {
            try {
                connect.stop(source);
                connect.awaitState(source, "STOPPED", SAID_WITHIN);
                return;
            } catch (ClusterException | ConnectRestException e) {
                timeline.note(source + " does not report STOPPED, stopping it again: " + e.getMessage());
                if (attempt == STOPS) {
                    throw e;
                }
            }
            run(source);
        }
    }
}
