// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of a schedule: those of the sink by their own keys, and those of everything around it behind "sim.". What is
 * not set has its default.
 */
record Settings(SortedMap<String, String> values) {
    static final String PREFIX = "sim.";

    Settings(Map<String, String> values) {
        this(new TreeMap<>(values));
    }

    private String get(String key, String otherwise) {
        return values.getOrDefault(PREFIX + key, otherwise);
    }

    private int number(String key, int otherwise) {
        return Integer.parseInt(get(key, Integer.toString(otherwise)));
    }

    Workload workload() {
        return Workload.valueOf(get("workload", "plain").toUpperCase(Locale.ROOT));
    }

    /** Whether bad records go to the dead letter queue instead of failing the task. */
    boolean tolerant() {
        return Boolean.parseBoolean(get("tolerant", "true"));
    }

    boolean eager() {
        return Boolean.parseBoolean(get("eager", "false"));
    }

    /** Whether a transform renames the topics. */
    boolean renames() {
        return Boolean.parseBoolean(get("renames", "false"));
    }

    int partitions() {
        return number("partitions", 1);
    }

    int workers() {
        return number("workers", 1);
    }

    int maxPoll() {
        return number("max.poll", 500);
    }

    int keys() {
        return number("keys", 2);
    }

    long commitMillis() {
        return number("commit.ms", 60_000);
    }

    long sessionMillis() {
        return number("session.ms", 10_000);
    }

    /** The share of requests that fail now and then. */
    double noise() {
        return number("noise.percent", 0) / 100.0;
    }

    /** The first offset of a partition. */
    List<Long> starts() {
        String[] given = get("starts", "0").split(",", -1);
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < partitions(); i++) {
            starts.add(i < given.length ? Long.parseLong(given[i]) : 0);
        }
        return starts;
    }

    /** Whether writes have the times of their records. */
    boolean isTimed() {
        return workload().isTimed() && !"none".equals(values.get("write.timestamp"));
    }

    /** Whether records without a value do nothing. */
    boolean ignoresDeletes() {
        return "ignore".equals(sink().get("delete.tombstones"));
    }

    long number(String sinkKey, long otherwise) {
        return Long.parseLong(values.getOrDefault(sinkKey, Long.toString(otherwise)));
    }

    String text(String sinkKey, String otherwise) {
        return values.getOrDefault(sinkKey, otherwise);
    }

    /** The configuration of the connector. */
    Map<String, String> sink() {
        Map<String, String> sink = new HashMap<>(Map.of(
                "name", "sink",
                "task.class", "io.streampair.cassandra.CassandraSinkTask",
                "topics", "topic",
                "contact.points", "127.0.0.1",
                "local.datacenter", "dc",
                "keyspace", "ks",
                "table", "t",
                "errors.tolerance", tolerant() ? "all" : "none"));
        sink.putAll(workload().settings());
        values.forEach((key, value) -> {
            if (!key.startsWith(PREFIX)) {
                sink.put(key, value);
            }
        });
        return sink;
    }

    Settings with(String key, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    Settings without(String key) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.remove(key);
        return new Settings(changed);
    }
}
