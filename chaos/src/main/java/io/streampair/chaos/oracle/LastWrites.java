// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps for each row the writes that may win by write time. Usually that is one. If a record's timestamp is less than
 * {@link #TIE_BREAK_MS} earlier than that of a record before it, either may win, and both are kept.
 */
final class LastWrites {
    /** The most by which a write time may be ahead of the record's timestamp: see {@code write.timestamp} of the sink. */
    static final long TIE_BREAK_MS = 1_000;

    private final Map<String, List<Write>> byId = new HashMap<>();

    /**
     * A record as a write of a row.
     *
     * @param timestamp of the record, in milliseconds
     * @param index of the record in its stream
     */
    record Write(long timestamp, long index, boolean isDelete) {}

    /** Adds a write; the caller adds the writes of one row in log order. */
    void add(String id, Write write) {
        List<Write> writes = byId.computeIfAbsent(id, key -> new ArrayList<>(1));
        writes.removeIf(before -> before.timestamp() <= write.timestamp());
        if (writes.stream().allMatch(before -> before.timestamp() < write.timestamp() + TIE_BREAK_MS)) {
            writes.add(write);
        }
    }

    /** Empty if nothing was ever written to the row. */
    List<Write> of(String id) {
        return byId.getOrDefault(id, List.of());
    }

    Set<String> ids() {
        return byId.keySet();
    }
}
