// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "1us, 1",
        "90s, 90000000",
        "1h30m, 5400000000",
        "2w, 1209600000000",
        "0s, 0",
        "' 1d ', 86400000000",
        "3652500d, 315576000000000000"
    })
    void should_read_durations(String text, long micros) {
        assertThat(Durations.micros(text)).isEqualTo(micros);
        assertThat(Durations.micros(Durations.text(micros))).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "10 | 1 | '10' is not a duration. Write whole numbers with units of us, ms, s, m, h, d or w",
                "1.5h | 1 | '1.5h' is not a duration.",
                "10min | 1 | '10min' is not a duration.",
                "1y | 1 | '1y' is not a duration.",
                "\"\" | 1 | A duration is missing.",
                "-1s | 1 | '-' is not a duration.",
                "1s 2s | 4 | '2s' is not expected here.",
                "3652501d | 1 | '3652501d' is longer than 10,000 years.",
                "9999999w | 1 | '9999999w' is longer than 10,000 years.",
                "999999999999999999w | 1 | '999999999999999999w' is longer"
            })
    void should_say_where_a_duration_is_wrong(String text, int character, String problem) {
        assertThatThrownBy(() -> Durations.micros(text))
                .isInstanceOf(InvalidTimeException.class)
                .hasMessageStartingWith("at character " + character + ": " + problem);
    }

    @Test
    void should_read_a_hundred_characters_and_no_more() {
        String text = "1s" + " ".repeat(98);
        assertThat(Durations.micros(text)).isEqualTo(1_000_000);
        assertThatThrownBy(() -> Durations.micros(text + " "))
                .isInstanceOf(InvalidTimeException.class)
                .hasMessageContaining("The text is longer than 100 characters. Shorten it");
    }
}
