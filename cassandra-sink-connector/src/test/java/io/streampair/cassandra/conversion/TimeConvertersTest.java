// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeConvertersTest {
    private static final LocalDate FIRST_DATE = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    /** The Java type of Connect's Date, Time and Timestamp. */
    private static Date date(long millis) {
        return Date.from(Instant.ofEpochMilli(millis));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(DataTypes.TIMESTAMP, date(1), Instant.ofEpochMilli(1)),
                Arguments.of(DataTypes.TIMESTAMP, -1L, Instant.ofEpochMilli(-1)),
                Arguments.of(DataTypes.TIMESTAMP, Long.MAX_VALUE, Instant.ofEpochMilli(Long.MAX_VALUE)),
                Arguments.of(DataTypes.TIMESTAMP, "2026-11-24T10:15:30Z", Instant.parse("2026-11-24T10:15:30Z")),
                Arguments.of(DataTypes.TIMESTAMP, "2026-11-24T10:15:30+02:00", Instant.parse("2026-11-24T08:15:30Z")),
                Arguments.of(DataTypes.TIMESTAMP, "2026-11-24T10:15:30", Instant.parse("2026-11-24T10:15:30Z")),
                Arguments.of(
                        DataTypes.TIMESTAMP, "2026-11-24 10:15:30.5+0200", Instant.parse("2026-11-24T08:15:30.5Z")),
                Arguments.of(DataTypes.TIMESTAMP, "2026-11-24 10:15+02", Instant.parse("2026-11-24T08:15:00Z")),
                Arguments.of(
                        DataTypes.TIMESTAMP,
                        "2026-11-24T10:15+01:00[Europe/Berlin]",
                        Instant.parse("2026-11-24T09:15:00Z")),
                Arguments.of(DataTypes.TIMESTAMP, "2026-11-24", Instant.parse("2026-11-24T00:00:00Z")),
                Arguments.of(DataTypes.TIMESTAMP, "-1", Instant.ofEpochMilli(-1)),
                Arguments.of(
                        DataTypes.TIMESTAMP,
                        Instant.ofEpochMilli(Long.MIN_VALUE).toString(),
                        Instant.ofEpochMilli(Long.MIN_VALUE)),
                Arguments.of(DataTypes.DATE, date(86_400_000L), LocalDate.of(1970, 1, 2)),
                Arguments.of(DataTypes.DATE, -1, LocalDate.of(1969, 12, 31)),
                Arguments.of(DataTypes.DATE, 1L, LocalDate.of(1970, 1, 2)),
                Arguments.of(DataTypes.DATE, Integer.MIN_VALUE, FIRST_DATE),
                Arguments.of(DataTypes.DATE, "2026-11-24", LocalDate.of(2026, 11, 24)),
                Arguments.of(DataTypes.DATE, FIRST_DATE.toString(), FIRST_DATE),
                Arguments.of(DataTypes.TIME, date(3_600_000L), LocalTime.of(1, 0)),
                Arguments.of(DataTypes.TIME, 86_399_999, LocalTime.ofNanoOfDay(86_399_999)),
                Arguments.of(DataTypes.TIME, 86_399_999_999_999L, LocalTime.MAX),
                Arguments.of(DataTypes.TIME, "10:15:30.000000001", LocalTime.of(10, 15, 30, 1)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void should_convert_dates_and_times(DataType type, Object value, Object expected) {
        Object converted = Converters.to(type, ConversionOptions.DEFAULT).convert(value, null);
        assertThat(converted).isEqualTo(expected);
        assertThat(CodecRegistry.DEFAULT.codecFor(type).encode(converted, ProtocolVersion.DEFAULT))
                .isNotNull();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(
                        DataTypes.TIMESTAMP,
                        "yesterday",
                        "cannot convert a String to timestamp: expected text such as 2026-11-24T10:15:30Z"),
                Arguments.of(
                        DataTypes.TIMESTAMP,
                        "+999999999-01-01T00:00:00Z",
                        "cannot convert a String to timestamp: must be whole milliseconds, at most 2^63-1 "
                                + "before or after 1970"),
                Arguments.of(DataTypes.TIMESTAMP, true, "cannot convert a Boolean to timestamp"),
                Arguments.of(
                        DataTypes.DATE,
                        "24.11.2026",
                        "cannot convert a String to date: expected text such as 2026-11-24"),
                Arguments.of(
                        DataTypes.DATE,
                        "+999999999-01-01",
                        "cannot convert a String to date: must be within 2^31 days of 1970-01-01"),
                Arguments.of(
                        DataTypes.DATE,
                        date(Long.MAX_VALUE),
                        "cannot convert an Instant to date: must be midnight in UTC"),
                Arguments.of(
                        DataTypes.DATE,
                        1L << 31,
                        "cannot convert a Long to date: must be within 2^31 days of 1970-01-01"),
                Arguments.of(
                        DataTypes.DATE,
                        Long.MAX_VALUE,
                        "cannot convert a Long to date: must be within 2^31 days of 1970-01-01"),
                Arguments.of(DataTypes.DATE, true, "cannot convert a Boolean to date"),
                Arguments.of(DataTypes.TIME, "noon", "cannot convert a String to time: expected text such as 10:15:30"),
                Arguments.of(DataTypes.TIME, -1, "a number of Nanos since midnight is not within a day"),
                Arguments.of(
                        DataTypes.TIME, 86_400_000_000_000L, "a number of Nanos since midnight is not within a day"),
                Arguments.of(DataTypes.TIME, 1.5, "cannot convert a Double to time"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void should_refuse_other_values(DataType type, Object value, String message) {
        assertThatThrownBy(() -> Converters.to(type, ConversionOptions.DEFAULT).convert(value, null))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }
}
