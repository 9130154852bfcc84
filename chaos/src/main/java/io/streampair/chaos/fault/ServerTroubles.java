// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.fault;

import io.streampair.chaos.disk.SmallDisk;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.ConnectWorker;
import io.streampair.cluster.servers.ServerProcess;

/** What happens to the processes of servers. */
final class ServerTroubles {
    private final LocalCluster cluster;
    private ConnectWorker guest;

    ServerTroubles(LocalCluster cluster) {
        this.cluster = cluster;
    }

    static Trouble kill(ServerProcess server) {
        return new Trouble(server::kill, () -> start(server));
    }

    static Trouble suspend(ServerProcess server) {
        return new Trouble(server::suspend, server::resume);
    }

    static Trouble restart(ServerProcess server) {
        return new Trouble(server::stop, () -> start(server));
    }

    /** A server that cannot write shuts its doors or ends: it is started again when there is room. */
    static Trouble full(SmallDisk disk, ServerProcess server) {
        return new Trouble(disk::fill, () -> {
            disk.free();
            server.kill();
            start(server);
        });
    }

    /** A worker that joins the group and leaves it again. */
    Trouble guest() {
        return new Trouble(this::invite, () -> guest.stop());
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
