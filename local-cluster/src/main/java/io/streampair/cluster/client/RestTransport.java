// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Pause;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sends a request to one worker after the other until one answers. Retries during a rebalance and on unreachable workers,
 * for a bounded time; every other error is final.
 */
final class RestTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /** Connect's own limit for a request that another worker must carry out. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(90);

    /** What Connect says, with status 500, when it is asked for a connector just before a rebalance. */
    private static final String REBALANCE = "a rebalance is expected";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Supplier<List<URI>> workers;
    private final Duration retryFor;
    private final AtomicInteger turn = new AtomicInteger();

    RestTransport(Supplier<List<URI>> workers, Duration retryFor) {
        this.workers = workers;
        this.retryFor = retryFor;
    }

    /** The answer's body, or a missing node if it is empty. */
    JsonNode send(String method, String path, JsonNode body) {
        long deadline = System.nanoTime() + retryFor.toNanos();
        while (true) {
            try {
                return ask(nextWorker(), method, path, body);
            } catch (ConnectRestException e) {
                if (!isTransient(e) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                turn.incrementAndGet();
            }
            Pause.brief("asking Connect for " + path);
        }
    }

    private URI nextWorker() {
        List<URI> candidates = workers.get();
        if (candidates.isEmpty()) {
            throw new ConnectRestException(ConnectRestException.NO_ANSWER, "No Connect worker is running.");
        }
        return candidates.get(Math.floorMod(turn.get(), candidates.size()));
    }

    private JsonNode ask(URI worker, String method, String path, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(worker.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
            }
            throw refusal(request, answer);
        } catch (IOException e) {
            throw new ConnectRestException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while asking Connect for " + path, e);
        }
    }

    private static ConnectRestException refusal(HttpRequest request, HttpResponse<String> answer) {
        String asked = request.method() + " " + request.uri() + ": " + answer.statusCode() + " ";
        try {
            JsonNode error = JSON.readTree(answer.body());
            if (error.has("error_code")) {
                return new ConnectRestException(
                        answer.statusCode(), asked + error.path("message").asText());
            }
        } catch (JsonProcessingException e) {
            // Not in Connect's format either.
        }
        // Until Connect has started, its HTTP server answers in a format of its own.
        return new ConnectRestException(ConnectRestException.NO_ANSWER, asked + answer.body());
    }

    private static boolean isTransient(ConnectRestException failure) {
        return switch (failure.status()) {
            case ConnectRestException.NO_ANSWER -> true;
            // A rebalance, which passes, or a name that is taken, which does not.
            case HttpURLConnection.HTTP_CONFLICT -> !failure.getMessage().contains("already exists");
            case HttpURLConnection.HTTP_INTERNAL_ERROR -> failure.getMessage().contains(REBALANCE);
            default -> false;
        };
    }
}
