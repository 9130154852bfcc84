// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.Loop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened to records: delivered, written, reported. */
final class History {
    private final Loop loop;
    private final Log log;
    private final Increments increments;
    private final Map<String, Integer> delivered = new HashMap<>();
    private final Map<String, Integer> reported = new HashMap<>();
    private final Map<String, Long> firstApplied = new HashMap<>();
    private final Map<String, Long> applied = new HashMap<>();

    /** When each write of a record was applied last, by the record and what the write sets. */
    private final Map<String, Map<String, Long>> appliedWrites = new HashMap<>();

    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> withoutTable = new HashSet<>();
    private long tableMadeAt = -1;

    History(Loop loop, Log log, Increments increments) {
        this.increments = increments;
        this.loop = loop;
        this.log = log;
    }

    void delivered(String at) {
        delivered.merge(at, 1, Integer::sum);
    }

    int deliveries(LogRecord record) {
        return delivered.getOrDefault(record.at(), 0);
    }

    void reported(String at) {
        reported.merge(at, 1, Integer::sum);
    }

    /** The record deletes from a table that does not exist. */
    void hadNothingToDelete(String at) {
        withoutTable.add(at);
    }

    boolean hadNothingToDelete(LogRecord record) {
        return withoutTable.contains(record.at());
    }

    Map<String, Integer> reports() {
        return reported;
    }

    boolean isReported(LogRecord record) {
        return reported.containsKey(record.at());
    }

    /** The lists of a row are written with the rest of it. */
    void applied(Mutation mutation) {
        if (!isOfLists(mutation)) {
            for (String name : namesOf(mutation)) {
                applied.put(name, loop.now());
                appliedWrites
                        .computeIfAbsent(name, key -> new HashMap<>())
                        .put(mutation.row() + mutation.values().keySet(), loop.now());
                firstApplied.putIfAbsent(name, loop.now());
            }
        }
    }

    /** A row was there already, and the write of this record is not made. */
    void left(Mutation mutation) {
        left.addAll(namesOf(mutation));
    }

    private static boolean isOfLists(Mutation mutation) {
        return !mutation.isDelete()
                && !mutation.values().containsKey("src")
                && !mutation.values().containsKey(Increments.FIELD);
    }

    boolean isApplied(LogRecord record) {
        return applied.containsKey(name(record));
    }

    /** Whether the record of a partition and an offset is written, left out or reported. */
    boolean isDone(String at) {
        return applied.containsKey(at) || left.contains(at) || reported.containsKey(at);
    }

    /** When it was written first, in nanoseconds; {@link Long#MAX_VALUE} if never. */
    long firstAppliedAt(LogRecord record) {
        return firstApplied.getOrDefault(name(record), Long.MAX_VALUE);
    }

    /** When it was written last, in nanoseconds; {@link Long#MAX_VALUE} if never. */
    long appliedAt(LogRecord record) {
        return applied.getOrDefault(name(record), Long.MAX_VALUE);
    }

    /** A table is made anew; it has nothing of the one that was dropped. */
    void tableMade() {
        tableMadeAt = loop.now();
    }

    /** Whether any that was written of the record went with a dropped table; of deletes it is not known which were written. */
    boolean isDropped(LogRecord record) {
        if (record.isDelete()) {
            return record.producedAt() <= tableMadeAt;
        }
        return appliedWrites.getOrDefault(name(record), Map.of()).values().stream()
                .anyMatch(at -> at <= tableMadeAt);
    }

    /** A request with this write failed, and may have been carried out. */
    void uncertain(Mutation mutation) {
        if (!isOfLists(mutation)) {
            uncertain.addAll(namesOf(mutation));
        }
    }

    boolean isUncertain(LogRecord record) {
        return uncertain.contains(name(record));
    }

    static String name(LogRecord record) {
        return record.isDelete() ? "delete " + record.row() : record.at();
    }

    /**
     * The names of the records that a write may be of. A sum of increments is of several. One that has expired may be written as a delete at its own write time,
     * and one that replaces rows writes a delete just before it.
     */
    List<String> namesOf(Mutation mutation) {
        ByteBuffer sum = mutation.values().get(Increments.FIELD);
        if (sum != null) {
            return increments.of(sum, mutation.row());
        }
        List<String> names = new ArrayList<>();
        names.add(name(mutation));
        int partition = partition(mutation);
        if (mutation.isDelete() && partition >= 0) {
            for (LogRecord record : log.partition(partition).all()) {
                long time = record.timestamp() * 1_000 + record.offset() % 1_000_000;
                boolean isOfRecord = mutation.time() == time || mutation.time() == time - 1;
                if (isOfRecord && !record.isDelete() && record.row().equals(mutation.row())) {
                    names.add(record.at());
                }
            }
        }
        return names;
    }

    /** The record's partition is the second character of the key of each row. */
    private static String name(Mutation mutation) {
        if (isOfLists(mutation)) {
            return "lists " + mutation.row();
        }
        if (mutation.isDelete()) {
            return "delete " + mutation.row();
        }
        ByteBuffer offset = mutation.values().get("src");
        return partition(mutation) + "@" + offset.getLong(offset.position());
    }

    /** The partition of the log that a write comes from; -1 if its key does not tell. */
    static int partition(Mutation mutation) {
        String key = mutation.partition();
        return key.length() > 1 && key.charAt(0) == 'p' ? key.charAt(1) - '0' : -1;
    }
}
