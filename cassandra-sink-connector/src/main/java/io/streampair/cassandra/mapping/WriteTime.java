// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.PerPartition;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The write time of a record: its timestamp, plus the last five digits of its offset in microseconds. So write times keep
 * the order of a partition's log as long as timestamps do not decrease, and exceed the timestamps by less than 0.1 s. Where
 * the five digits wrap around, write times keep increasing until the timestamps catch up. Redelivered records get the same
 * write times from any task, unless redelivery begins in such a stretch.
 */
final class WriteTime {
    private static final int MICROS_PER_MILLI = 1_000;

    /** Many records may have one timestamp: that of their batch, if the topic uses LogAppendTime (KIP-32). */
    private static final int DISTINCT_OFFSETS = 100_000;

    private final LongSupplier clock;
    private final PerPartition<Run> runs = new PerPartition<>();

    /** @param clock the time for records without a timestamp, in milliseconds since the epoch */
    WriteTime(LongSupplier clock) {
        this.clock = clock;
    }

    /** Microseconds since the epoch. */
    long of(SinkRecord record) {
        long millis = record.timestamp() == null ? clock.getAsLong() : record.timestamp();
        long offset = record.originalKafkaOffset();
        Run run = runs.get(record);
        if (run == null || millis != run.millis || offset < run.firstOffset) {
            run = new Run(millis, offset, firstMicros(millis, offset, run));
            runs.put(record, run);
        }
        run.lastOffset = Math.max(run.lastOffset, offset);
        return run.micros(offset);
    }

    private static long firstMicros(long millis, long offset, Run before) {
        long micros = millis * MICROS_PER_MILLI + offset % DISTINCT_OFFSETS;
        boolean goesOn = before != null && millis > before.millis && offset > before.lastOffset;
        return goesOn ? Math.max(micros, before.micros(before.lastOffset) + 1) : micros;
    }

    /** Consecutive records of a partition with the same timestamp. */
    private static final class Run {
        private final long millis;
        private final long firstOffset;
        private final long firstMicros;
        private long lastOffset;

        private Run(long millis, long firstOffset, long firstMicros) {
            this.millis = millis;
            this.firstOffset = firstOffset;
            this.firstMicros = firstMicros;
            this.lastOffset = firstOffset;
        }

        private long micros(long offset) {
            return firstMicros + offset - firstOffset;
        }
    }
}
