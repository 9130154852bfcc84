// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        "5/s, 1, 200000",
        "0.1/s, 1, 10000000",
        "2.50 / s, 1, 400000",
        "3/10m, 1, 200000000",
        "1/365d, 1, 31536000000000",
        "1/1h30m, 1, 5400000000",
        "10000000/s, 10, 1",
        "100/d, 1, 864000000",
        "7/ms, 7, 1000",
        "2147483647/d, 2147483647, 86400000000",
        "0.25/288230376151711744us, 1, 1152921504606846976"
    })
    void should_read_rates_as_whole_numbers(String text, long count, long micros) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate(count, micros));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "5 | 2 | '/' is missing. Write a number, a slash and a unit",
                "5 s | 3 | '/' is missing before 's'.",
                "0/s | 1 | The rate is 0. Use one above 0",
                "-1/s | 1 | '-' is not a number.",
                "5/min | 4 | 'in' is not expected here.",
                "5/ | 3 | A duration is missing.",
                "5/10m 3 | 7 | '3' is not expected here.",
                "5/0s | 3 | A rate needs a duration above 0.",
                "10000001/s | 1 | The rate is above 10000000/s.",
                "1.2345678901/s | 1 | The rate has too many digits",
                "0.1/3000000d | 1 | The rate has too many digits or is too low"
            })
    void should_say_where_a_rate_is_wrong(String text, int character, String problem) {
        assertThatThrownBy(() -> Rate.parse(text))
                .isInstanceOf(InvalidTimeException.class)
                .hasMessageStartingWith("at character " + character + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "19:00, 68400000000",
        "00:00:01.5, 1500000",
        "2026-01-03T19:00:00Z, 1767466800000000",
        "2026-01-03T19:00:00.000002Z, 1767466800000002"
    })
    void should_read_peaks(String text, long micros) {
        assertThat(Peak.micros(text, ZoneOffset.UTC, Instant.EPOCH)).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({"7pm", "25:00", "+1000000-01-01T00:00:00Z", "''"})
    void should_refuse_other_peaks(String text) {
        assertThatThrownBy(() -> Peak.micros(text, ZoneOffset.UTC, Instant.EPOCH))
                .isInstanceOf(InvalidTimeException.class)
                .hasMessageContaining("neither a time of day nor an instant");
    }
}
