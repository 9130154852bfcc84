// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Checks that a port is open, before a client would log at length that it is not. */
final class Tcp {

    private static final int TIMEOUT_MS = 1_000;

    private Tcp() {}

    /** @throws IOException if no connection is made within a second */
    static void connect(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MS);
        }
    }
}
