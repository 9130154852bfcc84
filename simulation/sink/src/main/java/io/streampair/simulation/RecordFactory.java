// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Workload.Field;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.SimTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Makes the records that operations add to the log. */
final class RecordFactory {
    /** No multiple of it is an offset's neighbour by chance, so that values do not grow with offsets. */
    private static final long SCATTER = 7_919;

    private static final long MOST_AHEAD_MILLIS = 1_000;

    private final Workload workload;
    private final Increments increments;
    private final long[] timestamps;
    private final boolean isLive;

    /** @param isLive whether timestamps follow the clock */
    RecordFactory(Workload workload, Increments increments, int partitions, boolean isLive) {
        this.increments = increments;
        this.workload = workload;
        this.isLive = isLive;
        this.timestamps = new long[partitions];
        Arrays.fill(timestamps, SimTime.EPOCH_MILLIS);
    }

    /**
     * The next record of a partition. Its timestamp is "later" milliseconds after the latest so far, or before it if that is
     * negative, and at most a second ahead of now; the fields that are null or missing follow from "form".
     */
    LogRecord make(Operation operation, Log.Partition partition, long now) {
        int number = partition.name().partition();
        long later = operation.get("later");
        long clock = SimTime.EPOCH_MILLIS + TimeUnit.NANOSECONDS.toMillis(now);
        timestamps[number] = isLive ? Math.max(timestamps[number], clock) : timestamps[number];
        long timestamp = Math.min(timestamps[number] + later, clock + MOST_AHEAD_MILLIS);
        timestamps[number] = Math.max(timestamps[number], timestamp);
        LogRecord.Kind kind = LogRecord.Kind.valueOf(operation.kind().name());
        long offset = partition.end();
        String row = row(operation, number);
        Map<String, Object> fields =
                kind == LogRecord.Kind.DELETE ? null : fields(operation, kind, number, offset, timestamp);
        if (workload == Workload.COUNTER) {
            fields.put(Increments.FIELD, increments.next(row, number + "@" + offset));
        }
        byte[] key = bytes(kind == LogRecord.Kind.POISON ? poison() : key(row));
        String value = kind == LogRecord.Kind.BROKEN ? "{broken" : value(kind, fields, offset);
        return new LogRecord(
                number, offset, timestamp, kind, row, fields, key, value == null ? null : bytes(value), now);
    }

    private String value(LogRecord.Kind kind, Map<String, Object> fields, long offset) {
        if (workload == Workload.CHANGES) {
            return switch (kind) {
                case DELETE -> Envelopes.delete(offset);
                case DROPPED -> Envelopes.dropped(offset);
                default -> Envelopes.row(fields, workload.fields(), offset);
            };
        }
        return fields == null ? null : value(fields);
    }

    private String row(Operation operation, int partition) {
        String row = "p" + partition + "k" + operation.get("key");
        boolean ofPartition =
                workload == Workload.PREFIX && operation.kind() == Operation.Kind.DELETE && operation.get("whole") == 1;
        return workload.hasClustering() && !ofPartition ? row + "/c" + operation.get("c") : row;
    }

    private String poison() {
        return workload.hasClustering() ? "{}" : "";
    }

    private String key(String row) {
        if (!workload.hasClustering()) {
            return row;
        }
        String[] parts = row.split("/", 2);
        return parts.length == 1
                ? "{\"id\":\"" + parts[0] + "\"}"
                : "{\"id\":\"" + parts[0] + "\",\"c\":\"" + parts[1] + "\"}";
    }

    private Map<String, Object> fields(
            Operation operation, LogRecord.Kind kind, int partition, long offset, long timestamp) {
        Map<String, Object> fields = workload == Workload.EACH
                ? lines(operation, partition, offset)
                : ofFields(operation, partition, offset);
        if (kind == LogRecord.Kind.REFUSED) {
            refuse(fields);
        }
        if (kind == LogRecord.Kind.DROPPED) {
            fields.put(DroppingTransform.FIELD, "yes");
        }
        if (workload == Workload.BY_NAME) {
            fields.put("extra0", "e" + offset);
            fields.put("extra1", "e" + offset);
        }
        if (workload == Workload.TTL && operation.get("ttl") > 0) {
            fields.put("ttl", operation.get("ttl"));
        }
        if (workload == Workload.EXPIRES && operation.get("until") != 0) {
            fields.put("until", timestamp + operation.get("until") * 1_000);
        }
        if (workload == Workload.MAPPED_TIME) {
            fields.put("t", timestamp * 1_000 + operation.get("micros"));
        }
        return fields;
    }

    private Map<String, Object> lines(Operation operation, int partition, long offset) {
        Field field = workload.fields().get(0);
        return Lines.fields(operation.get("lines"), number -> content(field, partition, offset * 8 + number));
    }

    private Map<String, Object> ofFields(Operation operation, int partition, long offset) {
        Map<String, Object> fields = new LinkedHashMap<>();
        long form = operation.get("form");
        for (Field field : workload.fields()) {
            if (form % 3 == 0) {
                fields.put(field.name(), content(field, partition, offset));
            } else if (form % 3 == 1 && !workload.hasSchemas()) {
                fields.put(field.name(), null);
            }
            form /= 3;
        }
        return fields;
    }

    private void refuse(Map<String, Object> fields) {
        Field first = workload.fields().get(0);
        fields.put(
                first.name(),
                switch (first.shape()) {
                    case TEXT, STATIC -> "refused";
                    case LIST, SET, ADDED_SET, APPENDED -> List.of("refused");
                    case UDT -> Map.of("a", "refused");
                    case OPEN_UDT, ADDED_MAP, COUNT ->
                        throw new IllegalArgumentException("Such a value is not refused");
                });
    }

    private static Object content(Field field, int partition, long offset) {
        return switch (field.shape()) {
            case TEXT, STATIC ->
                String.format(Locale.ROOT, "%s%d-%07d", field.name(), 9 - partition, offset * SCATTER % 1_000_003);
            case LIST, APPENDED -> List.of("a" + offset, "b" + offset);
            case SET -> List.of("x" + offset % 3, "y" + offset % 2);
            case UDT -> new TreeMap<>(Map.of("a", "a" + offset, "b", "b" + offset * SCATTER % 1_000_003));
            case OPEN_UDT ->
                new TreeMap<>(
                        offset % 2 == 0 ? Map.of("a", "a" + offset) : Map.of("a", "a" + offset, "b", "b" + offset));
            case ADDED_SET -> List.of("e" + offset % 3);
            case ADDED_MAP -> new TreeMap<>(Map.of("m" + offset % 2, "u" + offset * SCATTER % 1_000_003));
            case COUNT -> 0;
        };
    }

    private String value(Map<String, Object> fields) {
        String payload = Json.text(fields);
        if (!workload.hasSchemas()) {
            return payload;
        }
        StringBuilder schema = new StringBuilder();
        for (String name : fields.keySet()) {
            schema.append(schema.isEmpty() ? "" : ",")
                    .append("{\"field\":\"")
                    .append(name)
                    .append("\",\"type\":\"string\",\"optional\":true}");
        }
        return "{\"schema\":{\"type\":\"struct\",\"optional\":false,\"fields\":[" + schema + "]},\"payload\":" + payload
                + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
