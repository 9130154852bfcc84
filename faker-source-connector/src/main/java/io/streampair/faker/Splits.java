// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * The splits of a stream, with their source partitions and source offsets. Record i belongs to split i mod the number
 * of splits. The source partition of a split is {@code {stream, split}}. Its source offset {@code {next}} is the index,
 * in the whole stream, of the split's next record.
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
        // The worker looks offsets up by the bytes of the partition's JSON, and writes an altered offset under a
        // HashMap of default size: only an equal HashMap has its keys in the same order.
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

    /** The source partition of a split, always the same object. */
    Map<String, Object> partition(int split) {
        return partitions.get(split);
    }

    /** The source offset after the record at an index: its split resumes with the next record. */
    Map<String, Object> offsetAfter(long index) {
        return Collections.singletonMap(NEXT, index + count());
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
     * Where a split goes on.
     *
     * @param offset the source offset of the split; null at the start of the stream
     * @throws ConnectException if the offset is not a position of this split
     */
    SplitOffset next(int split, Map<String, ?> offset) {
        if (offset == null) {
            return SplitOffset.of(split);
        }
        SplitOffset stored = SplitOffset.read(offset, partition(split));
        long next = stored.next();
        if (next < 0 || next % count() != split) {
            throw new ConnectException("Offset next=" + next + " is not a record of split " + split + " of " + count()
                    + ". Use split + n * splits, such as " + near(next, split) + ". If the setting splits was changed,"
                    + " restore it, or stop the connector and delete its offsets to start over.");
        }
        if (next > SplitOffset.GREATEST) {
            throw new ConnectException("Offset next=" + next + " is beyond the last possible record. Use at most "
                    + SplitOffset.GREATEST + ".");
        }
        return stored;
    }

    private long near(long next, int split) {
        long round = Math.max(0, next) / count();
        return round * count() + split;
    }

    /**
     * The split of a source partition.
     *
     * @throws ConnectException if the partition is not one of this stream
     */
    int split(Map<String, ?> partition) {
        if (partition == null || !partition.keySet().equals(Set.of(STREAM, SPLIT))) {
            throw new ConnectException("Invalid partition " + partition
                    + ". Set exactly the keys 'stream' and 'split', as" + " in " + partition(0) + ".");
        }
        if (!stream.equals(partition.get(STREAM))) {
            throw new ConnectException("Partition " + partition + " belongs to another stream. Use stream=" + stream
                    + ", the connector's topic, or set its offset to null.");
        }
        // The worker looks a partition up by its JSON, in which 3.0 and "3" differ from 3.
        Object split = partition.get(SPLIT);
        boolean whole = split instanceof Integer || split instanceof Long;
        long number = whole ? ((Number) split).longValue() : -1;
        if (number < 0 || number >= count()) {
            throw new ConnectException(
                    "Partition " + partition + " has an invalid split. Use a whole number from split=0 to split="
                            + (count() - 1) + ", or set its offset to null.");
        }
        return (int) number;
    }
}
