// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One life of a pipeline as text: a seed for latencies, settings, and operations. Settings that begin with
 * {@code world.} are those of the world around the connector, the others are the connector's own.
 */
record Schedule(long seed, Map<String, String> settings, List<Operation> operations) {
    static final String WORLD = "world.";
    /** Settings that begin so are the streams of a definition. */
    static final String DEFINE = "define.";

    private static final String END = "definition.end";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("topic", "things"),
            Map.entry("fields", "id,k,size,at"),
            Map.entry("fields.id.generator", "sequence"),
            Map.entry("fields.k.generator", "sequence"),
            Map.entry("fields.size.generator", "integer"),
            Map.entry("fields.size.type", "int32"),
            Map.entry("fields.size.min", "1"),
            Map.entry("fields.size.max", "99"),
            Map.entry("fields.at.generator", "timestamp"),
            Map.entry("headers", "index"),
            Map.entry("headers.index.field", "id"));

    static Schedule parse(List<String> lines) {
        long seed = 0;
        Map<String, String> settings = new TreeMap<>();
        List<Operation> operations = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("seed ")) {
                seed = Long.parseLong(line.substring(5));
            } else if (line.startsWith("set ")) {
                int equals = line.indexOf('=');
                settings.put(line.substring(4, equals), line.substring(equals + 1));
            } else if (line.startsWith("at ")) {
                operations.add(Operation.parse(line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("not a line of a schedule: " + line);
            }
        }
        return new Schedule(seed, settings, operations);
    }

    String text() {
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        settings.forEach((key, value) -> text.append("set " + key + "=" + value + "\n"));
        operations.forEach(operation -> text.append(operation.line() + "\n"));
        return text.toString();
    }

    String world(String key, String byDefault) {
        return settings.getOrDefault(WORLD + key, byDefault);
    }

    long world(String key, long byDefault) {
        return Long.parseLong(world(key, Long.toString(byDefault)));
    }

    boolean exactlyOnce() {
        return world("delivery", "exactly_once").equals("exactly_once");
    }

    /** Whether the connector has a definition instead of a single stream. */
    boolean hasDefinition() {
        return settings.keySet().stream().anyMatch(key -> key.startsWith(DEFINE));
    }

    /** The names of the definition's streams. */
    List<String> streams() {
        return settings.keySet().stream()
                .filter(key -> key.startsWith(DEFINE))
                .map(key -> key.substring(DEFINE.length()))
                .toList();
    }

    /** The ends that operations give to the definition. */
    List<String> laterEnds() {
        return operations.stream()
                .filter(operation -> operation.name().equals("config"))
                .flatMap(operation -> operation.arguments().stream())
                .filter(argument -> argument.startsWith(END + "="))
                .map(argument -> argument.substring(END.length() + 1))
                .distinct()
                .toList();
    }

    /** The connector's own settings. */
    Map<String, String> connector() {
        return hasDefinition() ? defined() : single();
    }

    private Map<String, String> defined() {
        Map<String, String> connector = new TreeMap<>();
        StringBuilder streams = new StringBuilder();
        settings.forEach((key, value) -> {
            if (key.startsWith(DEFINE)) {
                streams.append("  " + key.substring(DEFINE.length()) + ": {" + value + "}\n");
            } else if (!key.startsWith(WORLD)) {
                connector.put(key, value);
            }
        });
        connector.put("definition", "start: 2026-01-01T00:00:00Z\nstreams:\n" + streams);
        connector.putIfAbsent("splits", "2");
        connector.putIfAbsent(END, "{records: 20}");
        return connector;
    }

    private Map<String, String> single() {
        Map<String, String> connector = new TreeMap<>(FIELDS);
        settings.forEach((key, value) -> {
            if (!key.startsWith(WORLD)) {
                connector.put(key, value);
            }
        });
        if (world("times", "yes").equals("no")) {
            connector.put("fields", "id,k,size");
            connector.remove("fields.at.generator");
        }
        if (!connector.containsKey("duration.ms")) {
            connector.putIfAbsent("count", "20");
        }
        return connector;
    }

    boolean has(String operation) {
        return operations.stream().anyMatch(each -> each.name().equals(operation));
    }

    /** Whether a setting of the connector is changed on the way. */
    boolean changes(String key) {
        return operations.stream()
                .anyMatch(each -> each.name().equals("config")
                        && each.arguments().stream().anyMatch(pair -> pair.startsWith(key + "=")));
    }

    /** Whether a change makes the stream shorter than it was before. */
    boolean lowersEnd() {
        return lowers("count") || (settings.containsKey("duration.ms") && lowers("rate"));
    }

    private boolean lowers(String key) {
        double before = Double.parseDouble(settings.getOrDefault(key, "20"));
        for (Operation operation : operations) {
            for (String pair : operation.name().equals("config") ? operation.arguments() : List.<String>of()) {
                if (pair.startsWith(key + "=")) {
                    double after = Double.parseDouble(pair.substring(key.length() + 1));
                    if (after < before) {
                        return true;
                    }
                    before = after;
                }
            }
        }
        return false;
    }

    Schedule with(List<Operation> others) {
        return new Schedule(seed, settings, others);
    }

    Schedule without(String setting) {
        Map<String, String> fewer = new TreeMap<>(settings);
        fewer.remove(setting);
        return new Schedule(seed, fewer, operations);
    }
}
