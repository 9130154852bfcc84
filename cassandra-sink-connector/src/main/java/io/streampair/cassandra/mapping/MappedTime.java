// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.conversion.Moments;
import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A pseudo-column: the write time of a row in microseconds since the epoch, or the time at which it expires, or its time to
 * live in seconds.
 */
final class MappedTime {
    private static final int MAX_DIGITS = 40;
    private static final int MAX_CHARACTERS = 1_000;

    private final String name;
    private final FieldReader reader;
    private final boolean needsValue;
    private final BigDecimal factor;
    private final RoundingMode rounding;
    private final long least;
    private final long most;

    private MappedTime(
            String name,
            Source source,
            ValueFormat format,
            ConversionOptions conversions,
            Moments moments,
            BigDecimal factor,
            RoundingMode rounding,
            long least,
            long most,
            InstantSource clock) {
        this.name = name;
        this.reader = reader(source, format, conversions, moments, clock);
        this.needsValue = source.readsValue();
        this.factor = factor;
        this.rounding = rounding;
        this.least = least;
        this.most = most;
    }

    /** A write time; fractions of a microsecond are cut off. A record's own timestamp has its own unit. */
    static MappedTime timestamp(
            Source source, ValueFormat format, ConversionOptions conversions, TimeUnit unit, InstantSource clock) {
        // Cassandra reserves Long.MIN_VALUE.
        return new MappedTime(
                "__timestamp",
                source,
                format,
                conversions,
                new Moments(conversions),
                factor(source == Source.Metadata.TIMESTAMP ? TimeUnit.MILLISECONDS : unit, TimeUnit.MICROSECONDS),
                RoundingMode.FLOOR,
                Long.MIN_VALUE + 1,
                Long.MAX_VALUE,
                clock);
    }

    /** The time at which a row expires; fractions of a microsecond are rounded up. */
    static MappedTime expires(
            Source source, ValueFormat format, ConversionOptions conversions, TimeUnit unit, InstantSource clock) {
        return new MappedTime(
                "__expires",
                source,
                format,
                conversions,
                new Moments(conversions),
                factor(source == Source.Metadata.TIMESTAMP ? TimeUnit.MILLISECONDS : unit, TimeUnit.MICROSECONDS),
                RoundingMode.CEILING,
                Long.MIN_VALUE + 1,
                Long.MAX_VALUE,
                clock);
    }

    /** A time to live; fractions of a second are rounded up. */
    static MappedTime ttl(
            Source source, ValueFormat format, ConversionOptions conversions, TimeUnit unit, InstantSource clock) {
        return new MappedTime(
                "__ttl",
                source,
                format,
                conversions,
                null,
                factor(unit, TimeUnit.SECONDS),
                RoundingMode.CEILING,
                0,
                Lifetime.MAX_TTL_SECONDS,
                clock);
    }

    private static BigDecimal factor(TimeUnit from, TimeUnit to) {
        return BigDecimal.valueOf(from.toNanos(1)).divide(BigDecimal.valueOf(to.toNanos(1)));
    }

    private static FieldReader reader(
            Source source, ValueFormat format, ConversionOptions conversions, Moments moments, InstantSource clock) {
        if (source == Source.Function.NOW) {
            return (record, value) -> clock.instant();
        }
        if (source == Source.Function.UUID) {
            throw new IllegalArgumentException("uuid() is not a time; use now(), a field or a number");
        }
        FieldReader reader = SourceReaders.of(source, format, conversions);
        return moments == null || source instanceof Source.Literal ? reader : new MomentReader(reader, moments);
    }

    /**
     * @param value null if the record has none
     * @return null if the record has no such field, or it is null
     * @throws DataException if it is not a time, or out of Cassandra's range
     */
    Long read(SinkRecord record, Object value) {
        Object field = needsValue && value == null ? null : reader.read(record, value);
        if (!FieldReader.isThere(field)) {
            return null;
        }
        try {
            long time = time(field);
            if (time >= least && time <= most) {
                return time;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw outOfRange(e);
        }
        throw outOfRange(null);
    }

    /** Looks at the size of the number first: some lines of text stand for numbers of a million digits. */
    private long whole(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new NumberFormatException("it has " + text.length() + " characters");
        }
        BigDecimal number = new BigDecimal(text);
        long integerDigits = (long) number.precision() - number.scale();
        if (integerDigits > MAX_DIGITS && number.signum() != 0) {
            throw new ArithmeticException("it has " + integerDigits + " digits");
        }
        if (integerDigits < -MAX_DIGITS || number.signum() == 0) {
            return BigDecimal.valueOf(number.signum())
                    .movePointLeft(1)
                    .setScale(0, rounding)
                    .longValueExact();
        }
        return number.multiply(factor).setScale(0, rounding).longValueExact();
    }

    private DataException outOfRange(Exception cause) {
        return new DataException(
                name
                        + (least == 0
                                ? " must be a number from 0 to " + most + " seconds"
                                : " must be a number of microseconds that fits into 64 bits"),
                cause);
    }

    @SuppressWarnings("JavaUtilDate") // It is what a Connect Timestamp is.
    private long time(Object field) {
        if (field instanceof Date date) {
            return Math.multiplyExact(date.getTime(), TimeUnit.MILLISECONDS.toMicros(1));
        }
        if (field instanceof Instant instant) {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toMicros(1)),
                    TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
        }
        if (field instanceof CqlDuration duration
                && least == 0
                && duration.getMonths() == 0
                && duration.getDays() == 0) {
            return BigDecimal.valueOf(duration.getNanoseconds(), 9)
                    .setScale(0, rounding)
                    .longValueExact();
        }
        if (field instanceof Number || field instanceof String) {
            return whole(field.toString().strip());
        }
        throw new DataException(name + " must be a number or a timestamp, not a "
                + field.getClass().getSimpleName());
    }
}
