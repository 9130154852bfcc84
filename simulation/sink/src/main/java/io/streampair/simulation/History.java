// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.Loop;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has happened to records: delivered, written, reported. */
final class History {
    private final Loop loop;
    private final Map<String, Integer> delivered = new HashMap<>();
    private final Map<String, Integer> reported = new HashMap<>();
    private final Map<String, Long> firstApplied = new HashMap<>();
    private final Map<String, Long> applied = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> withoutTable = new HashSet<>();
    private long tableMadeAt = -1;

    History(Loop loop) {
        this.loop = loop;
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
            applied.put(name(mutation), loop.now());
            firstApplied.putIfAbsent(name(mutation), loop.now());
        }
    }

    private static boolean isOfLists(Mutation mutation) {
        return !mutation.isDelete()
                && !mutation.values().containsKey("src")
                && !mutation.values().containsKey("n");
    }

    boolean isApplied(LogRecord record) {
        return applied.containsKey(name(record));
    }

    /** Whether the record of a partition and an offset is written or reported. */
    boolean isDone(String at) {
        return applied.containsKey(at) || reported.containsKey(at);
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

    /** Whether what was written of the record went with a dropped table. */
    boolean isDropped(LogRecord record) {
        return appliedAt(record) <= tableMadeAt;
    }

    /** A request with this write failed, and may have been carried out. */
    void uncertain(Mutation mutation) {
        if (!isOfLists(mutation)) {
            uncertain.add(name(mutation));
        }
    }

    boolean isUncertain(LogRecord record) {
        return uncertain.contains(name(record));
    }

    static String name(LogRecord record) {
        return record.isDelete() ? "delete " + record.row() : record.at();
    }

    /** The record's partition is the second character of the key of each row. */
    static String name(Mutation mutation) {
        if (isOfLists(mutation)) {
            return "lists " + mutation.row();
        }
        if (mutation.isDelete()) {
            return "delete " + mutation.row();
        }
        ByteBuffer offset = mutation.values().get("src");
        ByteBuffer count = mutation.values().get("n");
        long number = offset != null ? offset.getLong(offset.position()) : count.getLong(count.position()) - 1;
        return partition(mutation) + "@" + number;
    }

    /** The partition of the log that a write comes from; -1 if its key does not tell. */
    static int partition(Mutation mutation) {
        String key = mutation.partition();
        return key.length() > 1 && key.charAt(0) == 'p' ? key.charAt(1) - '0' : -1;
    }
}
