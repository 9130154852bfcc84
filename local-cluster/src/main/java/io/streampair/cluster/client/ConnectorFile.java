// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connector as {@code connect-configs/*.json} describes it: the body of {@code POST /connectors}. Immutable;
 * {@code with…} and {@code name(…)} return changed copies.
 */
public final class ConnectorFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Map<String, String> config;

    private ConnectorFile(String name, Map<String, String> config) {
        this.name = name;
        this.config = config;
    }

    /**
     * Reads a file of the form {@code {"name": …, "config": {…}}}.
     *
     * @throws ClusterException if the file cannot be read or has another form
     */
    public static ConnectorFile read(Path file) {
        JsonNode body;
        try {
            body = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ClusterException(file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ClusterException("Cannot read the connector file " + file + ": " + e, e);
        }
        JsonNode settings = body.path("config");
        if (!body.path("name").isTextual() || !settings.isObject()) {
            throw new ClusterException(file + " must hold an object with a text \"name\" and an object \"config\".");
        }
        Map<String, String> config = new LinkedHashMap<>();
        settings.properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        return new ConnectorFile(body.get("name").textValue(), config);
    }

    /** Reads {@code connect-configs/<fileName>} of the repository that {@link Home#find()} finds. */
    public static ConnectorFile ofHome(String fileName) {
        return read(Home.find().resolve("connect-configs").resolve(fileName));
    }

    public ConnectorFile with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.put(key, value);
        return new ConnectorFile(name, changed);
    }

    public ConnectorFile with(Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.putAll(overrides);
        return new ConnectorFile(name, changed);
    }

    public ConnectorFile without(String key) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.remove(key);
        return new ConnectorFile(name, changed);
    }

    public ConnectorFile name(String newName) {
        return new ConnectorFile(newName, config);
    }

    public String name() {
        return name;
    }

    /** A copy of the settings, in the order of the file: the body of {@code PUT /connectors/<name>/config}. */
    public Map<String, String> config() {
        return new LinkedHashMap<>(config);
    }

    /** The body of {@code POST /connectors}. */
    public JsonNode body() {
        return JSON.createObjectNode().put("name", name).set("config", JSON.valueToTree(config));
    }
}
