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
import org.junit.jupiter.params.provider.ValueSource;

class ConversionOptionsTest {
    private static final ConversionOptions OWN = new ConversionOptions(
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS,
            "dd.MM.yyyy HH:mm[ XXX]",
            "dd.MM.yyyy",
            "HH'h'mm",
            ZoneId.of("Europe/Berlin"),
            true,
            BlobEncoding.HEX);

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
                new ConversionOptions(unit, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, BlobEncoding.AUTO);
        assertThat(convert(options, DataTypes.TIMESTAMP, number)).isEqualTo(Instant.ofEpochSecond(1_500_000));
        assertThat(convert(options, DataTypes.TIMESTAMP, Long.toString(-number)))
                .isEqualTo(Instant.ofEpochSecond(-1_500_000));
        assertThat(convert(options, DataTypes.TIMESTAMP, BigDecimal.valueOf(number)))
                .isEqualTo(Instant.ofEpochSecond(1_500_000));
    }

    private static ConversionOptions formats(String timestamp, String date, String time, String zone) {
        return new ConversionOptions(
                ChronoUnit.MILLIS, ChronoUnit.NANOS, timestamp, date, time, ZoneId.of(zone), false, BlobEncoding.AUTO);
    }

    private static void assertRefused(ConversionOptions options, DataType type, Object value) {
        assertThatThrownBy(() -> convert(options, type, value)).isInstanceOf(DataException.class);
    }

    @Test
    void should_refuse_days_and_times_that_do_not_exist() {
        ConversionOptions own = formats("dd.MM.yyyy HH:mm", "dd.MM.uuuu", "HH:mm", "Europe/Berlin");
        assertRefused(own, DataTypes.DATE, "30.02.2018");
        assertRefused(own, DataTypes.TIME, "24:00");
        assertRefused(own, DataTypes.TIMESTAMP, "31.06.2018 10:00");
        assertRefused(own, DataTypes.TIMESTAMP, "31.05.2018 24:00");
        assertRefused(own, DataTypes.TIMESTAMP, "29.03.2026 02:30");
        ConversionOptions iso = formats("", "", "", "Europe/Berlin");
        assertRefused(iso, DataTypes.TIMESTAMP, "2026-03-29T02:30:00");
        assertRefused(iso, DataTypes.TIMESTAMP, "2026-03-29T02:30:00[Europe/Berlin]");
        assertRefused(iso, DataTypes.TIMESTAMP, "2026-11-24T10:15+05:00[Europe/Berlin]");
        assertThat(convert(own, DataTypes.TIMESTAMP, "31.05.2018 10:00"))
                .isEqualTo(Instant.parse("2018-05-31T08:00:00Z"));
        assertThat(convert(own, DataTypes.TIME, "23:59")).isEqualTo(LocalTime.of(23, 59));
    }

    @Test
    void should_read_digits_by_a_pattern_of_digits() {
        ConversionOptions digits = formats("yyyyMMddHHmmss", "yyyyMMdd", "HHmm", "UTC");
        assertThat(convert(digits, DataTypes.DATE, "20160724")).isEqualTo(LocalDate.of(2016, 7, 24));
        assertThat(convert(digits, DataTypes.TIME, "1015")).isEqualTo(LocalTime.of(10, 15));
        assertThat(convert(digits, DataTypes.TIMESTAMP, "20160724101530"))
                .isEqualTo(Instant.parse("2016-07-24T10:15:30Z"));
        assertRefused(digits, DataTypes.DATE, "2016072");
        assertRefused(digits, DataTypes.DATE, "20160732");
        assertThat(convert(digits, DataTypes.DATE, 1)).isEqualTo(LocalDate.of(1970, 1, 2));
    }

    /** In the last pattern, the day of a date from the tenth on does not fit. */
    @ParameterizedTest
    @ValueSource(strings = {"", "dd.MM.uuuu", "'20'MM'x'", "uuuu-MM-pd"})
    void should_read_digits_as_a_number_of_the_unit_if_the_pattern_is_not_of_digits_alone(String pattern) {
        assertThat(convert(formats(pattern, "", "", "UTC"), DataTypes.TIMESTAMP, "1795515330000"))
                .isEqualTo(Instant.ofEpochMilli(1_795_515_330_000L));
    }

    @Test
    void should_give_a_text_with_an_offset_the_day_and_time_of_the_zone() {
        String pattern = "uuuu-MM-dd'T'HH:mm:ss.SSSXXX";
        ConversionOptions utc = formats(pattern, pattern, pattern, "UTC");
        String text = "2026-11-24T01:00:00.000+02:00";
        assertThat(convert(utc, DataTypes.TIMESTAMP, text)).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(convert(utc, DataTypes.DATE, text)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(convert(utc, DataTypes.TIME, text)).isEqualTo(LocalTime.of(23, 0));
        ConversionOptions timeOnly = formats("", "", "HH:mmXXX", "UTC");
        assertThat(convert(timeOnly, DataTypes.TIME, "01:00+02:00")).isEqualTo(LocalTime.of(23, 0));
        assertRefused(formats("", "", "HH:mmXXX", "Europe/Berlin"), DataTypes.TIME, "01:00+02:00");
    }

    @Test
    void should_take_texts_that_look_like_hex_as_base64_if_told_so() {
        ConversionOptions base64 = new ConversionOptions(
                ChronoUnit.MILLIS, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, BlobEncoding.BASE64);
        assertThat(convert(base64, DataTypes.BLOB, "0xca")).isEqualTo(ByteBuffer.wrap(new byte[] {-45, 23, 26}));
        assertRefused(ConversionOptions.DEFAULT, DataTypes.BLOB, "0xca");
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
