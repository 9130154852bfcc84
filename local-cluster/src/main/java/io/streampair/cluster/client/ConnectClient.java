// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.ClusterException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Connect's REST API. Tries the next worker if one is unreachable, and waits for a rebalance to end, up to a minute
 * each. After that, and at once for any other error, throws {@link ConnectRestException}.
 */
public final class ConnectClient {

    private static final Duration RETRY_FOR = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestTransport transport;

    /** A client of the workers at these addresses, such as {@code http://127.0.0.1:8083}. */
    public ConnectClient(List<URI> workers) {
        this(() -> workers);
    }

    public ConnectClient(Supplier<List<URI>> workers) {
        this(workers, RETRY_FOR);
    }

    public ConnectClient(Supplier<List<URI>> workers, Duration retryFor) {
        this.transport = new RestTransport(workers, retryFor);
    }

    /** Creates a connector from a body {@code {"name": …, "config": {…}}}; a name that is taken is an error (409). */
    public JsonNode create(JsonNode body) {
        return transport.send("POST", "/connectors", body);
    }

    public JsonNode create(String body) {
        try {
            return create(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + body, e);
        }
    }

    public JsonNode create(ConnectorFile connector) {
        return create(connector.body());
    }

    /** Creates the connector or replaces its settings. */
    public JsonNode putConfig(String name, Map<String, String> config) {
        return transport.send("PUT", path(name, "/config"), JSON.valueToTree(config));
    }

    public JsonNode putConfig(ConnectorFile connector) {
        return putConfig(connector.name(), connector.config());
    }

    /** Connect's validation of settings: the number of errors, and those of each key. */
    public JsonNode validate(String pluginClass, Map<String, String> config) {
        return transport.send(
                "PUT", "/connector-plugins/" + encoded(pluginClass) + "/config/validate", JSON.valueToTree(config));
    }

    public List<String> connectors() {
        List<String> names = new ArrayList<>();
        transport.send("GET", "/connectors", null).forEach(name -> names.add(name.asText()));
        return names;
    }

    public JsonNode config(String name) {
        return transport.send("GET", path(name, "/config"), null);
    }

    /** As {@link #config}; empty if there is no such connector, such as one that was deleted since it was listed. */
    public Optional<JsonNode> findConfig(String name) {
        return ifFound(() -> config(name));
    }

    public JsonNode status(String name) {
        return transport.send("GET", path(name, "/status"), null);
    }

    /** As {@link #status}; empty if there is none: a connector that was just created has none for a moment. */
    public Optional<JsonNode> findStatus(String name) {
        return ifFound(() -> status(name));
    }

    /** Every plugin of the worker, converters and transformations included. */
    public JsonNode plugins() {
        return transport.send("GET", "/connector-plugins?connectorsOnly=false", null);
    }

    /** {@code {"offsets": [{"partition": {…}, "offset": {…}}, …]}}. */
    public JsonNode offsets(String name) {
        return transport.send("GET", path(name, "/offsets"), null);
    }

    /** Sets offsets, given in the form of {@link #offsets}; the connector must be stopped. */
    public JsonNode alterOffsets(String name, JsonNode offsets) {
        return transport.send("PATCH", path(name, "/offsets"), offsets);
    }

    /** Deletes all offsets; the connector must be stopped. */
    public JsonNode resetOffsets(String name) {
        return transport.send("DELETE", path(name, "/offsets"), null);
    }

    public void pause(String name) {
        transport.send("PUT", path(name, "/pause"), null);
    }

    public void resume(String name) {
        transport.send("PUT", path(name, "/resume"), null);
    }

    /** Ends the tasks and keeps the connector: the state in which its offsets can be changed. */
    public void stop(String name) {
        transport.send("PUT", path(name, "/stop"), null);
    }

    /** Restarts the connector and all of its tasks. */
    public void restart(String name) {
        transport.send("POST", path(name, "/restart?includeTasks=true"), null);
    }

    /** Restarts the connector and its tasks where they have failed. */
    public void restartFailed(String name) {
        transport.send("POST", path(name, "/restart?includeTasks=true&onlyFailed=true"), null);
    }

    public void delete(String name) {
        transport.send("DELETE", path(name, ""), null);
    }

    /** As {@link #delete}; does nothing if there is no such connector. */
    public void deleteIfFound(String name) {
        ifFound(() -> transport.send("DELETE", path(name, ""), null));
    }

    /**
     * Waits until the connector and exactly this many tasks are {@code RUNNING}, according to Connect, which notices a
     * dead worker some seconds late.
     *
     * @throws ClusterException with the last status, traces included, when the time is over, or soon after the
     *     connector or a task stays {@code FAILED}
     */
    public void awaitRunning(String name, int tasks, Duration timeout) {
        new ConnectorWait(this, name).untilRunning(tasks, timeout);
    }

    /**
     * Waits until the connector has this state ({@code RUNNING}, {@code PAUSED}, {@code STOPPED}, {@code FAILED}…) and
     * so has each of its tasks; for {@code FAILED} the connector or one task is enough.
     *
     * @throws ClusterException with the last status when the time is over
     */
    public void awaitState(String name, String state, Duration timeout) {
        new ConnectorWait(this, name).untilState(state, timeout);
    }

    private static Optional<JsonNode> ifFound(Supplier<JsonNode> request) {
        try {
            return Optional.of(request.get());
        } catch (ConnectRestException e) {
            if (e.status() == HttpURLConnection.HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String path(String name, String rest) {
        return "/connectors/" + encoded(name) + rest;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
