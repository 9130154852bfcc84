// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.StreamOracle;
import io.streampair.chaos.timeline.Timeline;
import io.streampair.cluster.ConnectClient;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Lets a cluster come to rest after its last fault: all servers run, the sources have ended, the sinks have caught up. */
final class Recovery {
    private static final Duration SOURCES_STOPPED_WITHIN = Duration.ofMinutes(2);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(4);

    private final LocalCluster cluster;
    private final Timeline timeline;

    Recovery(LocalCluster cluster, Timeline timeline) {
        this.cluster = cluster;
        this.timeline = timeline;
    }

    /** Starts what is not alive, which is nothing unless a server has ended by itself, and resumes all connectors. */
    void restoreServices(List<StreamOracle> oracles) {
        List<ServerProcess> servers = new ArrayList<>(cluster.brokers());
        servers.addAll(cluster.cassandraNodes());
        servers.addAll(cluster.workers());
        for (ServerProcess server : servers) {
            if (!server.isAlive()) {
                timeline.note(server.name() + " is started once more");
                server.start();
            }
            server.awaitReady();
        }
        ConnectClient connect = cluster.connect();
        for (StreamOracle oracle : oracles) {
            connect.resume(oracle.stream().source().name());
            connect.resume(oracle.stream().sink().name());
        }
    }

    /** Stops the sources, and waits until what they have written is written into Cassandra too. */
    void drain(List<StreamOracle> oracles) throws InterruptedException {
        ConnectClient connect = cluster.connect();
        for (StreamOracle oracle : oracles) {
            String source = oracle.stream().source().name();
            connect.stop(source);
            connect.awaitState(source, "STOPPED", SOURCES_STOPPED_WITHIN);
            oracle.endOfStream();
        }
        timeline.note("the sources are stopped");
        long deadline = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        while (!oracles.stream().allMatch(oracle -> oracle.lag().equals(OptionalLong.of(0)))) {
            if (System.nanoTime() > deadline) {
                timeline.note("the sinks have not caught up within " + CAUGHT_UP_WITHIN.toSeconds() + " s");
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        timeline.note("the sinks have caught up");
    }
}
