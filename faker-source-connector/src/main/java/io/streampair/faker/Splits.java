// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * The splits of a stream, and how Connect names them and their positions. Record i belongs to split i mod the number
 * of splits. The source partition of a split is {@code {stream, split}}, and its source offset {@code {next}} is the
 * index, in the whole stream, of the next record of the split.
 */
final class Splits {
    private static final String STREAM = "stream";
    private static final String SPLIT = "split";
    private static final String NEXT = "next";

    private final String stream;
    private final List<Map<String, Object>> partitions = new ArrayList<>();

    Splits(String stream, int count) {
        this.stream = stream;
        for (int split = 0; split < count; split++) {
            partitions.add(partitionOf(stream, split));
        }
    }

    private static Map<String, Object> partitionOf(String stream, int split) {
        // The worker finds offsets by the bytes of the partition's JSON, and writes an altered offset under a HashMap
        // of default size: only the same kind of map has its keys in the same order.
        Map<String, Object> partition = new HashMap<>();
        partition.put(STREAM, stream);
        partition.put(SPLIT, (long) split);
        return Collections.unmodifiableMap(partition);
    }

    String stream() {
        return stream;
    }

    int count() {
        return partitions.size();
    }

    /** The split of the record at an index. */
    int of(long index) {
        return (int) (index % count());
    }

    /** The source partition of a split, one object. */
    Map<String, Object> partition(int split) {
        return partitions.get(split);
    }

    /** The source offset of the record at an index: where its split goes on after it. */
    Map<String, Object> offsetAfter(long index) {
        return Collections.singletonMap(NEXT, index + count());
    }

    /** The source offset of a split before the record at an index is written. */
    Map<String, Object> offsetBefore(long index) {
        return Collections.singletonMap(NEXT, index);
    }

    /** The splits of one task of several. */
    List<Integer> ofTask(int task, int tasks) {
        List<Integer> splits = new ArrayList<>();
        for (int split = task; split < count(); split += tasks) {
            splits.add(split);
        }
        return splits;
    }

    /**
     * The next index of a split by its source offset, which is null at the beginning of the stream.
     *
     * @throws ConnectException if the offset is not one of this split
     */
    long next(int split, Map<String, ?> offset) {
        if (offset == null) {
            return split;
        }
        if (!offset.keySet().equals(Set.of(NEXT))) {
            throw new ConnectException("The offset " + offset + " of " + partition(split)
                    + " must have the one key 'next': the index of the next record.");
        }
        long next = wholeNumber(NEXT, offset.get(NEXT));
        if (next < 0 || next % count() != split) {
            throw new ConnectException("The offset next=" + next + " does not belong to split " + split + " of "
                    + count() + ": it must be 0 or more and leave " + split + " when divided by " + count()
                    + ", such as " + near(next, split) + ". If the key splits was changed, set it back, or stop the"
                    + " connector and delete its offsets to begin again.");
        }
        return next;
    }

    private long near(long next, int split) {
        long round = Math.max(0, next) / count();
        return round * count() + split;
    }

    /**
     * The split that a source partition names.
     *
     * @throws ConnectException if it names none of this stream
     */
    int split(Map<String, ?> partition) {
        if (partition == null || !partition.keySet().equals(Set.of(STREAM, SPLIT))) {
            throw new ConnectException("The partition " + partition
                    + " must have the two keys 'stream' and 'split', such as " + partition(0) + ".");
        }
        if (!stream.equals(partition.get(STREAM))) {
            throw new ConnectException("The partition " + partition + " is of another stream; use stream=" + stream
                    + ", the connector's topic, or reset its offset to null.");
        }
        // The partition is found again by its JSON: 3.0 and "3" are not 3.
        Object split = partition.get(SPLIT);
        boolean whole = split instanceof Integer || split instanceof Long;
        long number = whole ? ((Number) split).longValue() : -1;
        if (number < 0 || number >= count()) {
            throw new ConnectException(
                    "The partition " + partition + " is not of a split of this connector; use split=0" + " to split="
                            + (count() - 1) + ", or reset its offset to null.");
        }
        return (int) number;
    }

    private static long wholeNumber(String key, Object value) {
        if (value instanceof Number) {
            try {
                return new BigDecimal(value.toString()).longValueExact();
            } catch (NumberFormatException | ArithmeticException e) {
                throw notWhole(key, value, e);
            }
        }
        throw notWhole(key, value, null);
    }

    private static ConnectException notWhole(String key, Object value, RuntimeException cause) {
        return new ConnectException(key + "=" + value + " must be a whole number of 64 bits.", cause);
    }
}
