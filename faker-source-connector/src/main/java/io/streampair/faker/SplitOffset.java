// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Where a split goes on. Users set {@code next} alone; the connector adds the others where records are in disorder.
 *
 * @param next the index of the split's next record
 * @param written how many of the records at the place of this index are written; mostly 0
 * @param ends the ends of the stream that keep records near this place from being moved beyond, each with the index
 *     from which on it does; mostly none
 */
record SplitOffset(long next, int written, Map<Long, Long> ends) {
    /** So far that indices beyond it do not overflow. */
    static final long GREATEST = 1L << 62;

    private static final String NEXT = "next";
    private static final String WRITTEN = "written";
    private static final String ENDS = "ends";

    static SplitOffset of(long next) {
        return new SplitOffset(next, 0, Map.of());
    }

    /**
     * Reads a stored offset.
     *
     * @throws ConnectException if it is malformed
     */
    static SplitOffset read(Map<String, ?> offset, Map<String, ?> partition) {
        if (!offset.containsKey(NEXT) || !Set.of(NEXT, WRITTEN, ENDS).containsAll(offset.keySet())) {
            throw new ConnectException("Invalid offset " + offset + " of partition " + partition
                    + ". Set exactly the key 'next', the index of the next record.");
        }
        long written = offset.containsKey(WRITTEN) ? WholeNumbers.of(WRITTEN, offset.get(WRITTEN)) : 0;
        return new SplitOffset(
                WholeNumbers.of(NEXT, offset.get(NEXT)),
                (int) Math.max(0, Math.min(written, Integer.MAX_VALUE)),
                ends(offset));
    }

    private static Map<Long, Long> ends(Map<String, ?> offset) {
        Map<Long, Long> ends = new TreeMap<>();
        if (offset.get(ENDS) instanceof String text) {
            for (String end : text.split(",", -1)) {
                String[] parts = end.split("@", -1);
                try {
                    ends.put(Long.valueOf(parts[0]), Long.valueOf(parts[parts.length - 1]));
                } catch (NumberFormatException e) {
                    throw new ConnectException("Offset ends=" + text + " is malformed. Remove the key.", e);
                }
            }
        }
        return ends;
    }

    /** The offset as Connect stores it. */
    Map<String, Object> toMap() {
        Map<String, Object> offset = new HashMap<>();
        offset.put(NEXT, next);
        if (written > 0) {
            offset.put(WRITTEN, (long) written);
        }
        if (!ends.isEmpty()) {
            List<String> texts = new ArrayList<>();
            ends.forEach((end, from) -> texts.add(end + "@" + from));
            offset.put(ENDS, String.join(",", texts));
        }
        return offset;
    }
}
