// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

import io.streampair.chaos.disk.SmallDisk;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.cluster.servers.ServerProcess;

/** Faults of server processes. */
final class ServerFaults {
    private final LocalCluster cluster;
    private ConnectWorker guest;

    ServerFaults(LocalCluster cluster) {
        this.cluster = cluster;
    }

    static FaultInjection kill(ServerProcess server) {
        return new FaultInjection(server::kill, () -> start(server));
    }

    static FaultInjection suspend(ServerProcess server) {
        return new FaultInjection(server::suspend, server::resume);
    }

    static FaultInjection restart(ServerProcess server) {
        return new FaultInjection(server::stop, () -> start(server));
    }

    /** Fills a disk. A server that cannot write stops serving or exits, so it is restarted once the disk has space. */
    static FaultInjection full(SmallDisk disk, ServerProcess server) {
        return new FaultInjection(disk::fill, () -> {
            disk.free();
            server.kill();
            start(server);
        });
    }

    /** A worker that joins the group and leaves it again. */
    FaultInjection guest() {
        return new FaultInjection(this::invite, () -> guest.stop());
    }

    private void invite() {
        if (guest == null) {
            guest = cluster.addWorker();
        } else {
            start(guest);
        }
    }

    private static void start(ServerProcess server) {
        server.start();
        server.awaitReady();
    }
}
