// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionOptionsTest {
    private static final ConversionOptions OWN = new ConversionOptions(
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS,
            "dd.MM.yyyy HH:mm[ XXX]",
            "dd.MM.yyyy",
            "HH'h'mm",
            ZoneId.of("Europe/Berlin"),
            true,
            true);

    private static Object convert(ConversionOptions options, DataType type, Object value) {
        return Converters.conversions(type, options).from(null).convert(value);
    }

    private static Object convert(DataType type, Object value) {
        return convert(OWN, type, value);
    }

    @ParameterizedTest
    @CsvSource({
        "NANOS, 1500000000000000",
        "MICROS, 1500000000000",
        "MILLIS, 1500000000",
        "SECONDS, 1500000",
        "MINUTES, 25000"
    })
    void should_count_in_the_unit(ChronoUnit unit, long number) {
        ConversionOptions options =
                new ConversionOptions(unit, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, false);
        assertThat(convert(options, DataTypes.TIMESTAMP, number)).isEqualTo(Instant.ofEpochSecond(1_500_000));
        assertThat(convert(options, DataTypes.TIMESTAMP, Long.toString(-number)))
                .isEqualTo(Instant.ofEpochSecond(-1_500_000));
        assertThat(convert(options, DataTypes.TIMESTAMP, BigDecimal.valueOf(number)))
                .isEqualTo(Instant.ofEpochSecond(1_500_000));
    }

    @Test
    void should_take_fractions_of_seconds() {
        assertThat(convert(DataTypes.TIMESTAMP, new BigDecimal("-1.25"))).isEqualTo(Instant.ofEpochMilli(-1_250));
        assertThat(convert(DataTypes.TIMESTAMP, 1.25)).isEqualTo(Instant.ofEpochMilli(1_250));
    }

    @Test
    void should_count_the_milliseconds_of_a_day() {
        assertThat(convert(DataTypes.TIME, 86_399_999)).isEqualTo(LocalTime.of(23, 59, 59, 999_000_000));
        assertThatThrownBy(() -> convert(DataTypes.TIME, 86_400_000))
                .isInstanceOf(DataException.class)
                .hasMessage("a number of Millis since midnight is not within a day");
    }

    @Test
    void should_read_texts_by_their_pattern() {
        assertThat(convert(DataTypes.TIMESTAMP, "24.11.2026 12:00")).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(convert(DataTypes.TIMESTAMP, "24.11.2026 12:00 -01:00"))
                .isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
        assertThat(convert(DataTypes.DATE, "24.11.2026")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(convert(DataTypes.TIME, "12h30")).isEqualTo(LocalTime.of(12, 30));
        assertThatThrownBy(() -> convert(DataTypes.DATE, "2026-11-24"))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot convert a String to date: expected text such as dd.MM.yyyy");
    }

    @Test
    void should_cut_off_what_is_finer_than_a_millisecond() {
        assertThat(convert(DataTypes.TIMESTAMP, new BigDecimal("1.2345"))).isEqualTo(Instant.ofEpochMilli(1_234));
        assertThat(convert(DataTypes.TIMESTAMP, Instant.EPOCH.minusNanos(1))).isEqualTo(Instant.ofEpochMilli(-1));
    }

    @Test
    void should_read_blobs_as_hexadecimal() {
        ByteBuffer expected = ByteBuffer.wrap(new byte[] {(byte) 0xca, (byte) 0xfe});
        assertThat(convert(DataTypes.BLOB, "0xCAFE")).isEqualTo(expected);
        assertThat(convert(DataTypes.BLOB, "cafe")).isEqualTo(expected);
        assertThatThrownBy(() -> convert(DataTypes.BLOB, "0xf"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("blob.encoding=hex");
    }
}
