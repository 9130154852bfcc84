// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;

/** Which of two writes to a row wins. */
final class Precedence {
    /** How far a write may be ahead of its record's timestamp. */
    private static final long AHEAD_MILLIS = 100;

    private final Settings settings;

    Precedence(Settings settings) {
        this.settings = settings;
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
        return (isLater && winner.timestamp() >= loser.timestamp())
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
