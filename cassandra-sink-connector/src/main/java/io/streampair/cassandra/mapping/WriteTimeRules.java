// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.time.Duration;

/**
 * Which write times rows have.
 *
 * @param isOfRecord whether they are those of the records; else the time at which a row is sent
 * @param maxAheadMillis how far they may be ahead of now; {@link #ANY} without limit
 * @param notBeforeMillis the least write time, in milliseconds since the epoch; 0 for none
 */
public record WriteTimeRules(boolean isOfRecord, long maxAheadMillis, long notBeforeMillis) {
    public static final long ANY = -1;
    public static final long DEFAULT_MAX_AHEAD_MILLIS = Duration.ofDays(1).toMillis();

    /** Rules with defaults for all but this. */
    public static WriteTimeRules of(boolean isOfRecord) {
        return new WriteTimeRules(isOfRecord, DEFAULT_MAX_AHEAD_MILLIS, 0);
    }
}
