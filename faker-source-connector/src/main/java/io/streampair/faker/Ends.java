// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ends of a stream that its reordered records respect: no record is moved from before an end to behind it. The end
 * may be changed while records near the old one are already written; so the ends near a split's place are a part of its
 * offset, each with the index from which on it was the end.
 */
final class Ends {
    private final long current;
    private final int splits;
    private final int mostPlaces;
    private final Map<Integer, Map<Long, Long>> ofSplits = new HashMap<>();
    private final Map<Long, Long> byDefault;

    /** {@code mostPlaces} is how many records of its split a record is moved at most; 0 without reordering. */
    Ends(long current, int splits, int mostPlaces) {
        this.current = current;
        this.splits = splits;
        this.mostPlaces = mostPlaces;
        this.byDefault = Map.of(current, 0L);
    }

    /** The index after the last record. */
    long current() {
        return current;
    }

    /** Goes on with a split at its stored offset. */
    void restore(int split, SplitOffset offset) {
        if (mostPlaces > 0) {
            Map<Long, Long> ends = new TreeMap<>(offset.ends());
            ends.putIfAbsent(current, offset.next());
            ofSplits.put(split, ends);
        }
    }

    /** Whether a record may be moved from its index to a later place. */
    boolean allowMove(long index, long place) {
        for (Map.Entry<Long, Long> end : of(index).entrySet()) {
            if (index >= end.getValue() && index < end.getKey() && place >= end.getKey()) {
                return false;
            }
        }
        return true;
    }

    /** The ends to store with an offset that goes on at a place: those that moves near it have to respect. */
    Map<Long, Long> near(long place) {
        if (mostPlaces == 0) {
            return Map.of();
        }
        Map<Long, Long> near = new TreeMap<>();
        long reach = (mostPlaces + 1L) * splits;
        of(place).forEach((end, from) -> {
            if (place > end - reach && place < end + reach) {
                near.put(end, from);
            }
        });
        return near;
    }

    private Map<Long, Long> of(long index) {
        return ofSplits.getOrDefault((int) (index % splits), byDefault);
    }
}
