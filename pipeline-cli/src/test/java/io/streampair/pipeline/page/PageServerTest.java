// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.streampair.pipeline.command.CommandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageServerTest {
    private static final int STALLED = 5;

    private final Board board = new Board();
    private final PageServer server = PageServer.start(board, 0);
    private final int port = server.address().getPort();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "style.css", "page.css", "page.js", "charts.js", "flow.js", "icon.svg"})
    void should_serve_the_files_of_the_page_without_any_other_source(String name) throws Exception {
        HttpResponse<String> answer = get(name);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "//cdn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../../../etc/passwd", "%2e%2e/command/version.properties", "Board.class", "x"})
    void should_serve_nothing_else(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT"})
    void should_refuse_a_request_for_another_host(String host) throws Exception {
        for (String path : List.of("/", "/events")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host.replace("PORT", "" + port)
                            + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void should_be_there_under_the_name_of_this_machine_too() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void should_let_nobody_write(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address())
                .method(method, HttpRequest.BodyPublishers.ofString("x"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void should_send_no_event_to_another_site() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(events())
                .header("Sec-Fetch-Site", "cross-site")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void should_listen_on_loopback_only() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void should_say_that_a_port_is_taken() {
        assertThatThrownBy(() -> PageServer.start(board, port))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("port " + port)
                .hasMessageContaining("--page-port");
    }

    @Test
    void should_send_what_is_there_and_then_what_changes() throws Exception {
        board.show("phase", "starting");
        try (BufferedReader events = open()) {
            assertThat(next(events)).isEqualTo("phase \"starting\"");
            board.show("phase", "<b>running</b>");
            assertThat(next(events)).isEqualTo("phase \"<b>running</b>\"");
            board.addPoint(List.of(1, 2));
            assertThat(next(events)).isEqualTo("points [[1,2]]");
        }
    }

    @Test
    void should_send_the_last_words_and_let_go() throws Exception {
        board.show("phase", "running");
        try (BufferedReader first = open();
                BufferedReader second = open()) {
            next(first);
            next(second);
            board.show("phase", "ended");
            server.close();

            for (BufferedReader each : List.of(first, second)) {
                assertThat(next(each)).isEqualTo("phase \"ended\"");
                assertThat(next(each)).isEqualTo("end {}");
                assertThat(each.readLine()).isNull();
            }
        }
    }

    @Test
    void should_not_wait_for_readers_that_read_nothing() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < STALLED; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request("/events").getBytes(UTF_8));
            stalled.add(socket);
        }
        try (BufferedReader events = open()) {
            String large = "x".repeat(4_000_000);
            for (int i = 0; i < 5; i++) {
                board.show("rows", i + large);
                assertThat(next(events)).startsWith("rows \"" + i);
            }
        }
        long start = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(server.hasReaders()).isFalse();
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    @Test
    void should_forget_a_reader_that_has_vanished() throws Exception {
        BufferedReader events = open();
        board.show("phase", 0);
        next(events);
        assertThat(server.readers()).isEqualTo(1);
        events.close();

        AtomicInteger news = new AtomicInteger();
        await().until(() -> {
            board.show("phase", news.incrementAndGet());
            return !server.hasReaders();
        });
    }

    @Test
    void should_tell_the_one_tab_too_many() throws Exception {
        board.show("phase", 1);
        List<BufferedReader> tabs = new ArrayList<>();
        for (int i = 0; i < Readers.MOST; i++) {
            BufferedReader tab = open();
            assertThat(next(tab)).isEqualTo("phase 1");
            tabs.add(tab);
        }

        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(events()).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("close some");
        assertThat(get("").statusCode()).isEqualTo(200);
        for (BufferedReader tab : tabs) {
            tab.close();
        }
    }

    private URI events() {
        return server.address().resolve("/events");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    private String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    private BufferedReader open() throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(
                client.send(HttpRequest.newBuilder(events()).build(), BodyHandlers.ofInputStream())
                        .body(),
                UTF_8));
    }

    /** The name and the data of the next event. */
    private static String next(BufferedReader events) throws IOException {
        String name = events.readLine().replace("event: ", "");
        String data = events.readLine().replace("data: ", "");
        assertThat(events.readLine()).isEmpty();
        return name + " " + data;
    }
}
