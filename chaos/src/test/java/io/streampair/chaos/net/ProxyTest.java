// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that echoes each byte, behind a proxy. */
@Timeout(30)
class ProxyTest {
    private static final int SILENCE_MS = 200;

    private final ServerSocket server = listen();
    private final Proxy proxy =
            new Proxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), (InetSocketAddress)
                    server.getLocalSocketAddress());

    private static ServerSocket listen() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> echoAll(server));
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void echoAll(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread thread = new Thread(() -> echo(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // The client is gone.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void should_forward_both_ways() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoOf(client, 7)).isEqualTo(7);
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void should_reset_connections_while_it_is_cut_and_take_new_ones_afterwards() throws IOException {
        try (Socket client = connect()) {
            echoOf(client, 7);
            proxy.set(Disturbance.CUT);
            assertThatThrownBy(() -> echoOf(client, 8)).isInstanceOf(IOException.class);
            try (Socket another = connect()) {
                assertThatThrownBy(() -> echoOf(another, 8)).isInstanceOf(IOException.class);
            }
        }
        proxy.set(Disturbance.NONE);
        try (Socket client = connect()) {
            assertThat(echoOf(client, 9)).isEqualTo(9);
        }
    }

    @Test
    void should_hold_what_is_sent_during_a_stall_and_let_it_go_afterwards() throws IOException {
        try (Socket client = connect()) {
            echoOf(client, 7);
            proxy.set(Disturbance.STALL);
            client.getOutputStream().write(8);
            assertSilent(client);
            proxy.set(Disturbance.NONE);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void should_lose_answers_while_it_is_half_open_and_reset_what_has_lost_them() throws IOException {
        try (Socket client = connect();
                Socket idle = connect()) {
            echoOf(client, 7);
            echoOf(idle, 7);
            proxy.set(Disturbance.HALF_OPEN);
            client.getOutputStream().write(8);
            assertSilent(client);
            proxy.set(Disturbance.NONE);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
            assertThat(echoOf(idle, 9)).isEqualTo(9);
        }
    }

    @Test
    void should_forward_later_with_a_delay() throws IOException {
        try (Socket client = connect()) {
            proxy.set(Disturbance.DELAY);
            long begin = System.nanoTime();
            assertThat(echoOf(client, 7)).isEqualTo(7);
            assertThat(System.nanoTime() - begin).isGreaterThan(250_000_000L);
        }
    }

    @Test
    void should_forward_all_and_some_of_it_later_with_loss() throws IOException {
        try (Socket client = connect()) {
            proxy.set(Disturbance.LOSS);
            long begin = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(echoOf(client, i)).isEqualTo(i);
            }
            assertThat(System.nanoTime() - begin).isGreaterThan(190_000_000L);
        }
    }

    @Test
    void should_reset_clients_of_a_server_that_is_away_and_find_it_when_it_is_back() throws IOException {
        InetSocketAddress away;
        try (ServerSocket reserved = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            away = (InetSocketAddress) reserved.getLocalSocketAddress();
        }
        try (Proxy before = new Proxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), away)) {
            try (Socket client =
                    new Socket(before.address().getAddress(), before.address().getPort())) {
                assertThatThrownBy(() -> echoOf(client, 7)).isInstanceOf(IOException.class);
            }
            try (ServerSocket back = new ServerSocket(away.getPort(), 50, away.getAddress());
                    Socket client = new Socket(
                            before.address().getAddress(), before.address().getPort())) {
                Thread thread = new Thread(() -> echoAll(back));
                thread.setDaemon(true);
                thread.start();
                assertThat(echoOf(client, 8)).isEqualTo(8);
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(proxy.address().getAddress(), proxy.address().getPort());
    }

    private static int echoOf(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("the connection has ended");
        }
        return answer;
    }

    private static void assertSilent(Socket client) throws IOException {
        client.setSoTimeout(SILENCE_MS);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(0);
    }
}
