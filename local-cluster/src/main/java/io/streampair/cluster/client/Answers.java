// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks whether a server answers, within a second and with the least request of its own protocol: a frozen process still
 * accepts connections.
 */
public final class Answers {

    private static final int TIMEOUT_MS = 1_000;

    /** OPTIONS of the native protocol in version 4; the answer is a frame with a header of nine bytes. */
    private static final byte[] CQL_OPTIONS = {4, 0, 0, 0, 5, 0, 0, 0, 0};

    /** ApiVersions in version 0: length, API 18, version 0, correlation id 1, no client id; the answer begins alike. */
    private static final byte[] KAFKA_API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private static final int LEAST_ANSWER = 8;

    private Answers() {}

    public static boolean ofCassandra(InetSocketAddress node) {
        return ask(node, CQL_OPTIONS);
    }

    public static boolean ofKafka(InetSocketAddress broker) {
        return ask(broker, KAFKA_API_VERSIONS);
    }

    public static boolean ofConnect(InetSocketAddress worker) {
        String request = "GET / HTTP/1.0\r\nHost: " + worker.getHostString() + "\r\n\r\n";
        return ask(worker, request.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean ask(InetSocketAddress server, byte[] request) {
        try (Socket socket = new Socket()) {
            // A new address, so that the name is resolved again.
            socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(request);
            new DataInputStream(socket.getInputStream()).readFully(new byte[LEAST_ANSWER]);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
