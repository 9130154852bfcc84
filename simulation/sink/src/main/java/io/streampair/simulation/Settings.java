// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
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
    static final long NO_END = Long.MAX_VALUE;

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

    /** Whether records have the time of their making as timestamps, and not that of the first. */
    boolean live() {
        return Boolean.parseBoolean(get("live", "false"));
    }

    boolean eager() {
        return Boolean.parseBoolean(get("eager", "false"));
    }

    /** Whether a transform renames the topics. */
    boolean renames() {
        return Boolean.parseBoolean(get("renames", "false"));
    }

    /** Whether the sink's filter drops what otherwise a transform drops. */
    boolean filters() {
        return values.containsKey("filter");
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

    /** Whether a record whose row is there already is bad. */
    boolean reportsLaterRecords() {
        return "report".equals(values.get("write.if.not.applied"));
    }

    /** Whether records without a value do nothing. */
    boolean ignoresDeletes() {
        return "ignore".equals(sink().get("delete.tombstones"));
    }

    /** Whether the rows of a record take the place of those of earlier ones. */
    boolean replaces() {
        return workload() == Workload.EACH && !"false".equals(values.get("each.replace"));
    }

    /** The time to live of a record in seconds; 0 for none. */
    long ttl(LogRecord record) {
        Object own = record.isDelete() ? null : record.fields().get("ttl");
        return own != null ? (Long) own : number("ttl.seconds", 0L);
    }

    /** When a record expires, whenever it is written, in seconds since the epoch; {@link #NO_END} if there is no such time. */
    long end(LogRecord record) {
        Object until = record.isDelete() ? null : record.fields().get("until");
        if (until != null) {
            return seconds((Long) until);
        }
        boolean isOfRecord = "record".equals(values.get("ttl.from")) && !record.isDelete() && ttl(record) > 0;
        return isOfRecord ? seconds(record.timestamp() + ttl(record) * 1_000) : NO_END;
    }

    /** Whether records expire at a time of their own; what Cassandra would refuse of them may not be sent at all. */
    boolean hasEnds() {
        return workload() == Workload.EXPIRES || "record".equals(values.get("ttl.from"));
    }

    private static long seconds(long millis) {
        return Math.floorDiv(millis + 999, 1_000L);
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
