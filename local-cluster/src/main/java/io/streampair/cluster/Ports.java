// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds free ports. */
public final class Ports {

    /** Below the range that systems use for outgoing connections: a chosen port stays free while its server is down. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    /** A port that is free on every one of the hosts. */
    public static int free(List<String> hosts) {
        return free(hosts, 1);
    }

    /** The first of so many ports in a row that are free on every one of the hosts. */
    public static int free(List<String> hosts, int count) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (IntStream.range(port, port + count).allMatch(each -> isFree(hosts, each))) {
                return port;
            }
        }
        throw new ClusterException("Found no port between " + LOWEST + " and " + HIGHEST + " that is free on " + hosts
                + ". Every node but the first needs another loopback address (127.0.0.2 and so on): Linux has"
                + " them, other systems need them added.");
    }

    /** Whether a server could listen there on all hosts at the same time. */
    static boolean isFree(List<String> hosts, int port) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String host : hosts) {
                held.add(new ServerSocket(port, 1, InetAddress.getByName(host)));
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new ClusterException("Cannot release port " + socket.getLocalPort(), e);
        }
    }
}
