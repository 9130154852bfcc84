// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection through a proxy: a socket to each side, and a thread for each direction. */
final class Link {
    private static final int BUFFER_BYTES = 16 << 10;

    private final Gate gate;
    private final Socket client;
    private final Socket server = new Socket();
    private volatile boolean hasLost;

    /** @throws IOException if the server refuses the connection; the client's is then reset */
    Link(Gate gate, Socket client, InetSocketAddress address) throws IOException {
        this.gate = gate;
        this.client = client;
        try {
            client.setTcpNoDelay(true);
            server.connect(address);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            reset();
            throw e;
        }
    }

    void start() {
        startPipe("requests", client, server, false);
        startPipe("answers", server, client, true);
    }

    private void startPipe(String name, Socket from, Socket to, boolean isAnswer) {
        Thread thread = new Thread(() -> pipe(from, to, isAnswer), "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void pipe(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (gate.pass(isAnswer)) {
                    to.getOutputStream().write(buffer, 0, read);
                } else {
                    hasLost = true;
                }
            }
            gate.pass(isAnswer);
            to.shutdownOutput();
        } catch (IOException e) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    /** Whether bytes were dropped, which makes the rest of the stream unusable. */
    boolean hasLost() {
        return hasLost;
    }

    boolean isOver() {
        return client.isClosed() || (client.isOutputShutdown() && server.isOutputShutdown());
    }

    /** Resets the connection on both sides. */
    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already.
        }
        try {
            socket.close();
        } catch (IOException e) {
            // Closed already.
        }
    }
}
