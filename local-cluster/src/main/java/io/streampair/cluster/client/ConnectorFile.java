// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A connector as {@code connect-configs/*.json} describes it: the body of {@code POST /connectors}. Immutable;
 * {@code with…} and {@code name(…)} return changed copies.
 */
public final class ConnectorFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String NAME = "name";

    private final String name;
    private final Map<String, String> config;

    private ConnectorFile(String name, Map<String, String> config) {
        this.name = name;
        this.config = config;
    }

    /**
     * Reads a file: the body of {@code POST /connectors}, the body of {@code PUT /connectors/<name>/config}, or Java
     * properties. Without a {@code name}, the connector is named after the file.
     *
     * @throws ClusterException if the file cannot be read or has another form
     */
    public static ConnectorFile read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ClusterException("Cannot read the connector file " + file + ": it does not exist.", e);
        } catch (CharacterCodingException e) {
            throw new ClusterException("Cannot read the connector file " + file + ": it is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new ClusterException("Cannot read the connector file " + file + ": " + e, e);
        }
        Map<String, String> config = new LinkedHashMap<>();
        String name =
                text.stripLeading().startsWith("{") ? ofJson(file, text, config) : ofProperties(file, text, config);
        return new ConnectorFile(name == null ? nameOf(file) : name, config);
    }

    /** A connector that no file describes. */
    public static ConnectorFile of(String name, Map<String, String> config) {
        return new ConnectorFile(name, new LinkedHashMap<>(config));
    }

    /** Fills the settings from JSON and returns the connector's name; null if there is none. */
    private static String ofJson(Path file, String text, Map<String, String> config) {
        JsonNode body;
        try {
            body = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ClusterException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        boolean isPost = body.path("config").isObject();
        boolean isPut = !body.has("config") && body.size() > (body.has(NAME) ? 1 : 0);
        if (isPost ? !body.path(NAME).isTextual() : !isPut) {
            throw new ClusterException(file + " must hold an object with a text \"name\" and an object \"config\".");
        }
        for (Map.Entry<String, JsonNode> entry : (isPost ? body.get("config") : body).properties()) {
            JsonNode value = entry.getValue();
            if (value.isContainerNode()) {
                throw new ClusterException(
                        "The setting " + entry.getKey() + " in " + file + " must be a text, not " + value + ".");
            }
            if (!value.isNull()) {
                config.put(entry.getKey(), value.asText());
            }
        }
        return isPost ? body.get(NAME).textValue() : config.remove(NAME);
    }

    private static String ofProperties(Path file, String text, Map<String, String> config) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new ClusterException(file + " does not hold Java properties: " + e.getMessage(), e);
        }
        if (properties.size() == (properties.containsKey(NAME) ? 1 : 0)) {
            throw new ClusterException(file + " holds no settings: it must be JSON or Java properties.");
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            config.put(key, properties.getProperty(key));
        }
        return config.remove(NAME);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
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
