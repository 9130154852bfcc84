// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import java.util.Arrays;

/**
 * What should be in a row: of each column the last write. If two records with different keys write a column at nearly the
 * same time, either may win: such a column is loose.
 */
final class ExpectedRow {
    /** Records of different partitions have write times in the order of their timestamps only if these differ by a second. */
    private static final long TIE_MS = 1_000;

    private static final long NEVER = Long.MIN_VALUE;

    private final long[] values;
    private final long[] writers;
    private final long[] times;
    private final boolean[] loose;
    private long deleter;
    private long deletedAt = NEVER;
    private boolean exists;
    private boolean looseRow;
    private boolean seen;

    /** Who writes, by its topic and key, and when; null if nobody can know beforehand. */
    record Writer(long key, Long millis) {
        private boolean ties(long other, long otherMillis) {
            return other != key && isNear(otherMillis);
        }

        private boolean isNear(long otherMillis) {
            return otherMillis != NEVER
                    && (millis == null || otherMillis == Long.MAX_VALUE || Math.abs(millis - otherMillis) < TIE_MS);
        }

        private long time() {
            return millis == null ? Long.MAX_VALUE : millis;
        }
    }

    ExpectedRow(int columns) {
        values = new long[columns];
        writers = new long[columns];
        times = new long[columns];
        loose = new boolean[columns];
        Arrays.fill(times, NEVER);
    }

    /** Begins to write a row, before its columns. */
    void insert(Writer writer) {
        exists = true;
        looseRow = writer.ties(deleter, deletedAt);
    }

    void set(int column, long value, Writer writer) {
        boolean isNear = loose[column] && writer.isNear(times[column]);
        loose[column] = isNear || (writer.ties(writers[column], times[column]) && values[column] != value);
        values[column] = value;
        writers[column] = writer.key();
        times[column] = writer.time();
    }

    void delete(Writer writer) {
        looseRow = false;
        for (int i = 0; i < values.length; i++) {
            looseRow |= exists && writer.ties(writers[i], times[i]);
        }
        exists = false;
        Arrays.fill(values, Cells.NULL);
        Arrays.fill(times, NEVER);
        Arrays.fill(loose, false);
        deleter = writer.key();
        deletedAt = writer.time();
    }

    boolean isThere() {
        return exists;
    }

    /** Whether it may be there or not, or have another value. */
    boolean isLoose() {
        boolean any = looseRow;
        for (boolean each : loose) {
            any |= each;
        }
        return any;
    }

    /** @param actual the values of a row of the table; null if there is none */
    boolean isLike(long[] actual) {
        if (actual == null) {
            return looseRow || !exists;
        }
        if (looseRow) {
            return true;
        }
        if (!exists) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (!loose[i] && values[i] != actual[i]) {
                return false;
            }
        }
        return true;
    }

    void see() {
        seen = true;
    }

    boolean isSeen() {
        return seen;
    }
}
