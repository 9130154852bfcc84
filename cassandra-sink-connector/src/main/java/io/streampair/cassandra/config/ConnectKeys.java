// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.NearestName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The keys that Connect takes from the settings of a sink: by name, and by prefix. */
final class ConnectKeys {
    static final String TRANSFORMS = "transforms";

    /** The names in Connect 3.7 to 4.4. */
    static final Set<String> NAMES = Set.of(
            "name",
            "connector.class",
            "connector.plugin.version",
            "tasks.max",
            "tasks.max.enforce",
            "topics",
            "topics.regex",
            "key.converter",
            "key.converter.plugin.version",
            "value.converter",
            "value.converter.plugin.version",
            "header.converter",
            "header.converter.plugin.version",
            TRANSFORMS,
            "predicates",
            "config.action.reload",
            "errors.retry.timeout",
            "errors.retry.delay.max.ms",
            "errors.tolerance",
            "errors.log.enable",
            "errors.log.include.messages",
            "errors.deadletterqueue.topic.name",
            "errors.deadletterqueue.topic.replication.factor",
            "errors.deadletterqueue.context.headers.enable");

    /** The keys of Kafka's JsonConverter in the same versions. */
    static final Set<String> OF_JSON_CONVERTER = Set.of(
            "converter.type",
            "decimal.format",
            "replace.null.with.default",
            "schema.content",
            "schemas.cache.size",
            "schemas.enable");

    private static final String JSON_CONVERTER = "org.apache.kafka.connect.json.JsonConverter";
    private static final Set<String> OF_WORKER = ofWorker();
    private static final Map<String, Set<String>> OF_CLIENTS = Map.of(
            "consumer.override.", ConsumerConfig.configNames(),
            "producer.override.", ProducerConfig.configNames(),
            "admin.override.", AdminClientConfig.configNames());
    private static final List<String> CONVERTERS = List.of("key.converter", "value.converter", "header.converter");
    private static final List<String> ALIASED = List.of(TRANSFORMS, "predicates");

    private final Map<String, String> properties;

    ConnectKeys(Map<String, String> properties) {
        this.properties = properties;
    }

    /** A worker newer than this plugin may know more keys. It is not on the class path of tests and tools. */
    private static Set<String> ofWorker() {
        Set<String> names = new HashSet<>(NAMES);
        try {
            Class<?> config = Class.forName("org.apache.kafka.connect.runtime.SinkConnectorConfig");
            names.addAll(((ConfigDef) config.getMethod("configDef").invoke(null)).names());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            // The list above is all that is known then.
        }
        return Set.copyOf(names);
    }

    Set<String> names() {
        return OF_WORKER;
    }

    /** Whether Connect passes the key on: to a client, a converter, a transform or a predicate. */
    boolean hasPrefix(String key) {
        return OF_CLIENTS.keySet().stream().anyMatch(key::startsWith)
                || CONVERTERS.stream().anyMatch(converter -> key.startsWith(converter + "."))
                || ALIASED.stream().anyMatch(list -> key.startsWith(list + "."));
    }

    /** What is wrong with a key that Connect passes on, as far as the sink can know. */
    Optional<String> problem(String key) {
        for (Map.Entry<String, Set<String>> client : OF_CLIENTS.entrySet()) {
            if (key.startsWith(client.getKey())) {
                return misspelt(key, client.getKey(), client.getValue());
            }
        }
        for (String converter : CONVERTERS) {
            if (key.startsWith(converter + ".")) {
                return ofConverter(key, converter);
            }
        }
        return ofAlias(key, key.startsWith(TRANSFORMS) ? TRANSFORMS : "predicates");
    }

    /** Other keys than the known ones may be meant for plugins of the client or the converter. */
    private static Optional<String> misspelt(String key, String prefix, Set<String> known) {
        String rest = key.substring(prefix.length());
        if (known.contains(rest)) {
            return Optional.empty();
        }
        return NearestName.of(rest, known, Math.min(2, rest.length() / 4))
                .map(nearest -> "Unknown key; did you mean " + prefix + nearest + "?");
    }

    private Optional<String> ofConverter(String key, String converter) {
        String type = text(converter);
        if (type.isEmpty()) {
            return Optional.of("has no effect unless " + converter
                    + " is set too: the worker's own converter keeps the " + "worker's settings. Set " + converter);
        }
        return type.equals(JSON_CONVERTER) ? misspelt(key, converter + ".", OF_JSON_CONVERTER) : Optional.empty();
    }

    private Optional<String> ofAlias(String key, String list) {
        List<String> aliases = Arrays.stream(text(list).split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        if (aliases.stream().anyMatch(alias -> key.startsWith(list + "." + alias + "."))) {
            return Optional.empty();
        }
        return Optional.of("has no effect, since " + list + " does not name it: " + list + "="
                + (aliases.isEmpty() ? "(not set)" : String.join(",", aliases)) + ". Add it there, or remove "
                + "this key");
    }

    /** The key with the prefix that it lacks, or with its misspelt prefix mended. */
    Optional<String> prefixed(String key) {
        if (ConsumerConfig.configNames().contains(key)) {
            return Optional.of("consumer.override." + key);
        }
        for (String prefix : OF_CLIENTS.keySet()) {
            String client = prefix.substring(0, prefix.indexOf('.') + 1);
            if (key.startsWith(client) && OF_CLIENTS.get(prefix).contains(key.substring(client.length()))) {
                return Optional.of(prefix + key.substring(client.length()));
            }
            Optional<String> mended = mended(key, prefix);
            if (mended.isPresent()) {
                return mended;
            }
        }
        for (String name : List.of(
                "key.converter.",
                "value.converter.",
                "header.converter.",
                "transforms.",
                "predicates.",
                DriverOptions.PREFIX,
                RoutesConfig.PREFIX)) {
            Optional<String> mended = mended(key, name);
            if (mended.isPresent()) {
                return mended;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mended(String key, String prefix) {
        int end = -1;
        for (int dots = (int) prefix.chars().filter(c -> c == '.').count(); dots > 0; dots--) {
            end = key.indexOf('.', end + 1);
            if (end < 0) {
                return Optional.empty();
            }
        }
        String head = key.substring(0, end + 1).toLowerCase(Locale.ROOT);
        return NearestName.of(head, List.of(prefix), Math.min(2, prefix.length() / 4))
                .map(nearest -> nearest + key.substring(head.length()));
    }

    private String text(String key) {
        return Objects.toString(properties.get(key), "").strip();
    }
}
