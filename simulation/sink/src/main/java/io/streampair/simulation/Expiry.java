// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.SimTime;

/**
 * Whether what a record wrote has expired.
 *
 * @param nowSeconds since the epoch
 */
record Expiry(Settings settings, History history, long nowSeconds) {
    boolean isExpired(LogRecord record) {
        long end = settings.end(record);
        if (end != Settings.NO_END) {
            // What is sent after its end is written for a second.
            long applied = history.appliedAt(record);
            return nowSeconds > Math.max(end, applied == Long.MAX_VALUE ? 0 : seconds(applied) + 1) + 1;
        }
        long ttl = settings.ttl(record);
        return ttl > 0 && nowSeconds > seconds(history.appliedAt(record)) + ttl + 1;
    }

    boolean mayBeExpired(LogRecord record) {
        long end = settings.end(record);
        if (end != Settings.NO_END) {
            return nowSeconds >= end - 1;
        }
        long ttl = settings.ttl(record);
        return ttl > 0 && nowSeconds >= seconds(record.producedAt()) + ttl - 1;
    }

    /** Far in the future for what never was. */
    private static long seconds(long nanos) {
        return nanos == Long.MAX_VALUE ? Long.MAX_VALUE / 2 : SimTime.EPOCH_MILLIS / 1_000 + nanos / 1_000_000_000;
    }
}
