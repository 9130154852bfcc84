// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.streampair.cluster.Ports;
import io.streampair.cluster.common.ClusterException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectClientTest {

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private URI worker;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        worker = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void should_wait_for_a_rebalance_to_end() {
        answers.add(new Answer(409, "{\"error_code\": 409, \"message\": \"rebalance in progress\"}"));
        answers.add(new Answer(200, "{}"));

        new ConnectClient(List.of(worker)).putConfig("my sink", Map.of("topics", "t"));

        assertThat(requests).hasSize(2).allMatch("PUT /connectors/my%20sink/config {\"topics\":\"t\"}"::equals);
    }

    /** Connect answers so to requests that read; those that change something get a 409. */
    @Test
    void should_wait_for_a_rebalance_that_is_told_as_an_error_of_the_server() {
        answers.add(new Answer(
                500,
                "{\"error_code\": 500, \"message\": "
                        + "\"Request cannot be completed because a rebalance is expected\"}"));
        answers.add(new Answer(200, "{\"topics\": \"t\"}"));

        assertThat(new ConnectClient(List.of(worker)).findConfig("sink"))
                .hasValueSatisfying(
                        config -> assertThat(config.path("topics").asText()).isEqualTo("t"));
        assertThat(requests).hasSize(2);
    }

    @Test
    void should_not_wait_for_another_error_of_the_server() {
        answers.add(new Answer(500, "{\"error_code\": 500, \"message\": \"Request timed out\"}"));

        assertThatThrownBy(() -> new ConnectClient(List.of(worker)).config("sink"))
                .isInstanceOf(ConnectRestException.class)
                .hasMessageContaining("500 Request timed out");
        assertThat(requests).hasSize(1);
    }

    @Test
    void should_not_wait_for_a_name_that_is_taken() {
        answers.add(new Answer(409, "{\"error_code\": 409, \"message\": \"Connector sink already exists\"}"));

        assertThatThrownBy(() -> new ConnectClient(List.of(worker)).create("{}"))
                .isInstanceOf(ConnectRestException.class)
                .hasMessageContaining("POST")
                .hasMessageContaining("409 Connector sink already exists");
        assertThat(requests).hasSize(1);
    }

    @Test
    void should_wait_for_a_worker_whose_http_server_is_up_before_connect() {
        answers.add(new Answer(404, "{\"status\": \"404\", \"message\": \"Not Found\"}"));
        answers.add(new Answer(200, "[\"sink\"]"));

        assertThat(new ConnectClient(List.of(worker)).connectors()).containsExactly("sink");
    }

    @Test
    void should_find_nothing_where_there_is_no_connector() {
        for (int i = 0; i < 3; i++) {
            answers.add(new Answer(404, "{\"error_code\": 404, \"message\": \"Connector sink not found\"}"));
        }
        ConnectClient connect = new ConnectClient(List.of(worker));

        assertThat(connect.findConfig("sink")).isEmpty();
        assertThat(connect.findStatus("sink")).isEmpty();
        connect.deleteIfFound("sink");

        assertThat(requests)
                .containsExactly(
                        "GET /connectors/sink/config ", "GET /connectors/sink/status ", "DELETE /connectors/sink ");
    }

    @Test
    void should_ask_the_next_worker_when_one_is_gone() {
        answers.add(new Answer(204, ""));
        URI gone = URI.create("http://127.0.0.1:" + Ports.free(List.of("127.0.0.1")));

        new ConnectClient(List.of(gone, worker)).pause("sink");

        assertThat(requests).containsExactly("PUT /connectors/sink/pause ");
    }

    @Test
    void should_give_up_when_no_worker_answers() {
        URI gone = URI.create("http://127.0.0.1:" + Ports.free(List.of("127.0.0.1")));

        assertThatThrownBy(() -> new ConnectClient(() -> List.of(gone), Duration.ZERO).status("sink"))
                .isInstanceOfSatisfying(
                        ConnectRestException.class,
                        e -> assertThat(e.status()).isEqualTo(ConnectRestException.NO_ANSWER))
                .hasMessageContaining(gone.toString());
    }

    @Test
    void should_wait_until_every_task_is_running() {
        answers.add(new Answer(404, "{\"error_code\": 404, \"message\": \"No status found\"}"));
        answers.add(status("RUNNING"));
        answers.add(status("RUNNING", "RUNNING", "UNASSIGNED"));
        answers.add(status("RUNNING", "RUNNING", "RUNNING"));

        new ConnectClient(List.of(worker)).awaitRunning("sink", 2, Duration.ofMinutes(1));

        assertThat(requests).hasSize(4);
    }

    @Test
    void should_show_the_trace_of_a_task_that_does_not_run() {
        answers.add(status("RUNNING", "FAILED"));

        assertThatThrownBy(() -> new ConnectClient(List.of(worker)).awaitRunning("sink", 1, Duration.ZERO))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("sink is not RUNNING with 1 tasks")
                .hasMessageContaining("the reason");
    }

    @Test
    void should_wait_for_a_failure_that_is_expected() {
        answers.add(status("RUNNING", "RUNNING"));
        answers.add(status("RUNNING", "FAILED"));

        new ConnectClient(List.of(worker)).awaitState("sink", "FAILED", Duration.ofMinutes(1));

        assertThat(requests).hasSize(2);
    }

    private static Answer status(String connector, String... tasks) {
        List<String> parts = new ArrayList<>();
        for (String task : tasks) {
            parts.add("{\"state\": \"" + task + "\", \"trace\": \"the reason\"}");
        }
        return new Answer(
                200,
                "{\"connector\": {\"state\": \"" + connector + "\"}, \"tasks\": [" + String.join(",", parts) + "]}");
    }
}
