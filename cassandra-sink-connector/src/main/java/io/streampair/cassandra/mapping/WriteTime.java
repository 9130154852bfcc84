// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.Origin;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The write time of a record: its timestamp, plus the last six digits of its offset in microseconds. It follows from the
 * record alone, so a record that comes again has the same write time in any task. In a partition it keeps the order of the
 * timestamps where they differ by a second, and else that of the log, unless a multiple of a million lies between the offsets.
 *
 * <p>A million, since the chance of such a multiple between two records is their distance in the log divided by it. A smaller
 * number keeps the order of timestamps that are nearer to each other, but breaks that of records with one timestamp more
 * often, and batches with LogAppendTime (KIP-32), transactions and loads have many of these.
 */
final class WriteTime {
    static final long DISTINCT_OFFSETS = 1_000_000;

    private final WriteTimeRules rules;
    private final InstantSource clock;

    /** The clock as last read: reading it takes as long as encoding a short text. */
    private long lastSeen;

    /** @param clock the time for records without a timestamp, and that to which write times are compared */
    WriteTime(WriteTimeRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Of the record's own timestamp.
     *
     * @return microseconds since the epoch
     * @throws DataException if it cannot be a write time, or is too far ahead
     */
    long of(SinkRecord record) {
        long millis = record.timestamp() == null ? clock.millis() : record.timestamp();
        if (millis < 0 || isAhead(millis) || millis > TimeUnit.MICROSECONDS.toMillis(Long.MAX_VALUE) - 1_000) {
            throw bad("the record's timestamp, " + millis + " ms since 1970, ", millis);
        }
        long micros = TimeUnit.MILLISECONDS.toMicros(millis) + Origin.offset(record) % DISTINCT_OFFSETS;
        return notBefore(micros, record);
    }

    /**
     * Of a time that the record holds.
     *
     * @param micros since the epoch
     * @return microseconds since the epoch
     * @throws DataException if it cannot be a write time, or is too far ahead
     */
    long ofMapped(long micros, SinkRecord record) {
        if (micros < 0 || isAhead(TimeUnit.MICROSECONDS.toMillis(micros))) {
            throw bad("__timestamp, " + micros + " microseconds since 1970, ", micros);
        }
        return notBefore(micros, record);
    }

    /** What is not ahead of an earlier time is not ahead of now. */
    private boolean isAhead(long millis) {
        if (rules.maxAheadMillis() == WriteTimeRules.ANY || millis <= lastSeen + rules.maxAheadMillis()) {
            return false;
        }
        lastSeen = clock.millis();
        return millis - lastSeen > rules.maxAheadMillis();
    }

    private DataException bad(String what, long time) {
        if (time < 0) {
            return new DataException(what + "cannot be a write time: it is before 1970");
        }
        if (rules.maxAheadMillis() == WriteTimeRules.ANY) {
            return new DataException(what + "cannot be a write time: in microseconds it does not fit into 64 bits");
        }
        return new DataException(what + "is more than write.timestamp.max.ahead.ms=" + rules.maxAheadMillis()
                + " ahead of now, " + lastSeen + " ms since 1970, so that no later write would win against it");
    }

    /**
     * Not less than the least write time, and then in the order of the log: a microsecond for each offset. In a partition the
     * greater of two times that both keep an order keeps it too.
     */
    private long notBefore(long micros, SinkRecord record) {
        return rules.notBeforeMillis() == 0
                ? micros
                : Math.max(micros, TimeUnit.MILLISECONDS.toMicros(rules.notBeforeMillis()) + Origin.offset(record));
    }
}
