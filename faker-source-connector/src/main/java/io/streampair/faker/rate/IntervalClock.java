// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import io.streampair.faker.stream.LogicalClock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * A logical clock that advances by a fixed interval from record to record. It counts in whole nanoseconds, and does not
 * know the rate: the pace of a stream never changes its data.
 */
public final class IntervalClock implements LogicalClock {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LAST_MICROS =
            Instant.parse("9999-12-31T23:59:59Z").toEpochMilli() * NANOS_PER_MICRO;

    private final long startMicros;
    private final long intervalMicros;
    private final long restNanos;
    private final long lastIndex;

    /** {@code intervalMillis} is at least a nanosecond. */
    public IntervalClock(Instant start, double intervalMillis) {
        long nanos = BigDecimal.valueOf(intervalMillis)
                .multiply(BigDecimal.valueOf(NANOS_PER_MILLI))
                .longValue();
        this.startMicros = start.toEpochMilli() * NANOS_PER_MICRO;
        this.intervalMicros = nanos / NANOS_PER_MICRO;
        this.restNanos = nanos % NANOS_PER_MICRO;
        this.lastIndex = BigInteger.valueOf(LAST_MICROS - startMicros)
                .multiply(BigInteger.valueOf(NANOS_PER_MICRO))
                .divide(BigInteger.valueOf(nanos))
                .min(BigInteger.valueOf(Long.MAX_VALUE / NANOS_PER_MICRO))
                .longValue();
    }

    @Override
    public long micros(long index) {
        if (index > lastIndex) {
            throw new ConnectException("The logical clock of record " + index
                    + " would be after the year 9999. Set an earlier clock.start, a shorter clock.interval.ms, or a count"
                    + " of at most " + (lastIndex + 1) + ".");
        }
        return startMicros + index * intervalMicros + index * restNanos / NANOS_PER_MICRO;
    }

    /** The index of the last record that has a time. */
    public long lastIndex() {
        return lastIndex;
    }

    /** The rate at which the clock keeps up with the wall clock. */
    RateProfile pace() {
        return new SteadyProfile(NANOS_PER_SECOND / (intervalMicros * NANOS_PER_MICRO + restNanos));
    }

    /** Seconds from the start of the clock to a time, given in milliseconds since 1970. */
    double secondsUntil(long millis) {
        return (millis - startMicros / NANOS_PER_MICRO) / 1e3;
    }
}
