// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void should_know_a_server_that_answers() throws Exception {
        assertThat(ask(Answers::ofCassandra, 9, new byte[9])).isTrue();
        assertThat(ask(Answers::ofKafka, 14, new byte[20])).isTrue();
        assertThat(ask(Answers::ofConnect, 20, "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @Test
    void should_know_a_server_that_ends_the_connection() throws Exception {
        assertThat(ask(Answers::ofCassandra, 9, new byte[0])).isFalse();
    }

    @Test
    void should_know_a_frozen_server_from_one_that_answers() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Answers.ofCassandra(address(frozen))).isFalse();
        }
    }

    @Test
    void should_know_that_nobody_listens() throws IOException {
        InetSocketAddress address;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = address(gone);
        }
        assertThat(Answers.ofKafka(address)).isFalse();
    }

    @Test
    void should_read_addresses() {
        assertThat(HostAndPort.list("127.0.0.1:9042,127.0.0.2:9043"))
                .extracting(address -> address.getHostString() + " " + address.getPort())
                .containsExactly("127.0.0.1 9042", "127.0.0.2 9043");
    }

    private static boolean ask(Predicate<InetSocketAddress> question, int request, byte[] answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server, request, answer));
            serving.start();
            boolean answers = question.test(address(server));
            serving.join();
            return answers;
        }
    }

    private static void serve(ServerSocket server, int request, byte[] answer) {
        try (Socket client = server.accept()) {
            client.getInputStream().readNBytes(request);
            client.getOutputStream().write(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetSocketAddress address(ServerSocket server) {
        return new InetSocketAddress(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }
}
