// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import java.util.stream.Stream;

/** Which of two writes to a row wins. */
final class Precedence {
    /** How far a write may be ahead of its record's timestamp. */
    private static final long AHEAD_MILLIS = 1_000;

    /** Where offsets pass a multiple of it, the order of the log within that time is lost. */
    private static final long DISTINCT_OFFSETS = 1_000_000;

    private final Settings settings;
    private final boolean keepsLogOrder;

    /** @param records of one partition */
    Precedence(Settings settings, Stream<LogRecord> records) {
        this.settings = settings;
        this.keepsLogOrder =
                records.map(each -> each.offset() / DISTINCT_OFFSETS).distinct().count() <= 1;
    }

    /** Whether one write leaves nothing of another, if both are made. */
    boolean outweighs(LogRecord winner, LogRecord loser) {
        if (settings.workload() == Workload.MAPPED_TIME) {
            return leastTime(winner) > mostTime(loser);
        }
        boolean isLater = winner.offset() > loser.offset();
        if (!settings.isTimed()) {
            return isLater;
        }
        return (isLater && keepsLogOrder && winner.timestamp() >= loser.timestamp())
                || winner.timestamp() >= loser.timestamp() + AHEAD_MILLIS;
    }

    /** A tombstone has no value that could have a time, so it has that of its record. */
    private static long leastTime(LogRecord record) {
        return record.isDelete()
                ? record.timestamp() * 1_000
                : (Long) record.fields().get("t");
    }

    private static long mostTime(LogRecord record) {
        return leastTime(record) + (record.isDelete() ? AHEAD_MILLIS * 1_000 : 0);
    }
}
