// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions of fields take, up to the last value, and what they refuse. */
class DrawFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer(5, 5) | 5",
                "decimal(1.25, 1.25) | 1.25",
                "decimal(0.999, 1.009) | 1.00",
                "decimal(3, 3, 0) | 3",
                "decimal(0.5, 0.5, 18) | 0.500000000000000000",
                "double(4, 4) | 4.0",
                "normal(7, 0) | 7.0",
                "lognormal(7, 0) | 7.0",
                "zipf(1, 10) | 1",
                "zipf(1, 0.001) | 1",
                "chance(0) | false",
                "chance(1) | true",
                "maybe(0, 5) | null",
                "maybe(1, 5) | 5",
                "sequence(5) | 8",
                "sequence(5, -2) | -1",
                "sequence(9007199254740993, 9007199254740993) | 36028797018963972",
                "length(lorem(1000000)) | 1000000",
                "length(hex(bytes(1000000))) | 2000000",
                "hex(bytes(0)) | ``",
                "date_between('2026-01-31', '2026-01-31') | 2026-01-31",
                "date_between(date('2026-01-31'), date('2026-01-31')) | 2026-01-31",
                "timestamp_between(now, now) | 1970-01-01T00:00:00.003Z",
                "regex('[b]{3}') | bbb",
                "fake('Name.fullName') == '' | false",
                "fake('numerify', '1') | 1",
                "pad(7, 1) | 7",
                "pad(7, 2) | 07",
                "pad('abc', -1) | abc",
                "length(pad(7, 1000)) | 1000",
                "local('2026-07-01T00:00:00Z', 'Europe/Berlin') | 2026-07-01T02:00:00+02:00",
                "years_between(date('2000-01-02'), date('2026-01-01')) | 25",
                "years_between(date('2000-01-02'), timestamp('2026-01-02T00:00:00Z')) | 26",
                "seconds_between(now, '1970-01-01T00:00:02.003Z') | 2",
            })
    void should_take(String expression, String value) {
        assertThat(String.valueOf(new Drawn(expression).at(3))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer(9, 1) | the first number must not be above the second",
                "integer(0, 9223372036854775807) | the range is too wide",
                "integer(-9000000000000000000, 9000000000000000000) | the range is too wide",
                "integer(-9223372036854775807, 0) | the value -",
                "decimal(0, 1, -1) | expected 0 to 18 digits",
                "decimal(0, 1, 19) | expected 0 to 18 digits",
                "decimal(0, 1, index) | expected a constant number",
                "decimal(0.001, 0.009) | no number with 2 digits after the point is between the two",
                "double(2, 1) | the first number must not be above the second",
                "double(index + 2, 1) | the first number must not be above the second",
                "zipf(0, 1) | expected n from 1 on, and an exponent above 0 and at most 10",
                "zipf(5, 0) | expected n from 1 on",
                "zipf(5, 10.1) | expected n from 1 on",
                "zipf(index, 1) | expected a constant number",
                "chance(-0.1) | expected a probability from 0 to 1",
                "chance(1.1) | expected a probability from 0 to 1",
                "maybe(1.1, 5) | expected a probability from 0 to 1",
                "maybe(index, 5) | expected a constant number",
                "maybe(null, 5) | expected a constant number",
                "walk(5, 5, 1) | expected the lowest value, the highest, and a step above 0",
                "walk(0, 5, 0) | and a step above 0",
                "walk(0, 5, index) | expected a constant number",
                "sequence(index) | expected a constant number",
                "sequence(5, 0) | a step other than 0",
                "lorem(-1) | the length must be 0 to a million",
                "lorem(1000001) | the length must be 0 to a million",
                "bytes(-1) | the length must be 0 to a million",
                "bytes(1000001) | the length must be 0 to a million",
                "date_between('2026-02-01', '2026-01-31') | the first date must not be after the second",
                "date_between('2026', '2026-01-31') | expected a date such as '2026-01-31'",
                "timestamp_between('2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z') | the first time must not be after the second",
                "regex('(?!a)b') | the regular expression has a group that begins with (?",
                "regex('[') | no text can be made by this regular expression",
                "fake('Name.fulName') | did you mean #{Name.fullName}?",
                "fake('numerify', index) | expected a constant",
                "fake('.numerify', '1') | There is no method #{.numerify}. Check provider",
                "wave(0s) | expected a constant duration such as 1d",
                "wave(-1s) | expected a constant duration such as 1d",
                "wave(now - now) | expected a constant duration such as 1d",
                "wave(1d, 'noon') | expected a time of day such as '19:00'",
                "local(now, 'Mars/Base') | the zone is unknown",
                "years_between('2026', now) | years_between needs dates or timestamps",
                "pad(1, 1001) | the length must be at most 1000",
                "int8(127.5) | the value is not a number that fits into int8",
                "int16('x') | the value is not a number that fits into int16",
                "int64(double(9223372036854775807, 9223372036854775807)) | the value is not a number that fits into int64",
                "Name['fullName'] | is not a name here",
                "Name.fullName.length | is not a name here",
                "name.fullName | is not a name here",
            })
    void should_refuse(String expression, String problem) {
        assertThat(Drawn.problem(expression)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int8(2.4) | 2",
                "int8(2.5) | 3",
                "int16(-2.5) | -3",
                "int8('7') | 7",
                "int8(127.4) | 127",
                "int32(double(2.5, 2.5)) | 3",
                "int32(double(-2.5, -2.5)) | -3",
                "int64(double(2.4, 2.4)) | 2",
                "int64(9007199254740993) | 9007199254740993",
                "float32('1.5') | 1.5",
                "float32(0.1) | 0.10000000149011612",
                "float64(0.1) | 0.1",
            })
    void should_convert_to_the_nearest_number(String expression, String number) {
        assertThat(new Drawn(expression).at(0)).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "wave(4ms), 1, 0, -1",
        "'wave(4ms, ''00:00:00.001'')', 0, 1, 0",
        "'wave(1d, ''06:00'')', 0, 0, 0",
    })
    void should_go_up_and_down(String wave, double at0, double at1, double at2) {
        Drawn drawn = new Drawn(wave);

        assertThat((Double) drawn.at(0)).isCloseTo(at0, within(1e-6));
        assertThat((Double) drawn.at(1)).isCloseTo(at1, within(1e-6));
        assertThat((Double) drawn.at(2)).isCloseTo(at2, within(1e-6));
    }

    @Test
    void should_be_at_the_peak_of_a_wave_each_day() {
        Drawn wave = new Drawn("wave(1d, '06:00')");

        assertThat((Double) wave.at(20_000L * 86_400_000 + 6 * 3_600_000)).isCloseTo(1, within(1e-6));
        assertThat((Double) wave.at(20_000L * 86_400_000 + 18 * 3_600_000)).isCloseTo(-1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer(1, 1000)",
                "zipf(1000, 1)",
                "chance(0.5)",
                "pick(1, 2)",
                "maybe(0.5, 1)",
                "uuid()",
                "regex('[a-z]{9}')",
                "fake('numerify', '######')",
                "lorem(9)",
            })
    void should_draw_anew_in_each_record(String draw) {
        assertThat(count(draw, 30)).hasSizeGreaterThan(1);
        assertThat(count("concat(" + draw + ", '')", 30)).hasSizeGreaterThan(1);
    }

    @Test
    void should_pick_each_value_as_often() {
        Map<Object, Integer> seen = count("pick('a', 'b', 'c')", 3_000);

        assertThat(seen).containsOnlyKeys("a", "b", "c");
        assertThat(seen.values()).allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
    }

    @Test
    void should_hold_as_often_as_the_probability_says() {
        assertThat(count("chance(0.25)", 4_000).get(true)).isBetween(860, 1_140);
        assertThat(count("maybe(0.25, 1)", 4_000).get(1L)).isBetween(860, 1_140);
        assertThat(count("chance(index / 4000)", 4_000).get(true)).isBetween(1_860, 2_140);
    }

    @Test
    void should_reach_both_ends() {
        assertThat(count("integer(1, 3)", 300)).containsOnlyKeys(1L, 2L, 3L);
        assertThat(count("decimal(0.1, 0.3, 1)", 300))
                .containsOnlyKeys(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3"));
        assertThat(count("date_between('2024-02-28', '2024-03-01')", 300))
                .containsOnlyKeys(
                        LocalDate.parse("2024-02-28"), LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-01"));
        assertThat(count("timestamp_between('1970-01-01T00:00:00Z', '1970-01-01T00:00:00.001Z')", 300))
                .containsOnlyKeys(Instant.EPOCH, Instant.ofEpochMilli(1));
    }

    @Test
    void should_draw_floats_all_over_the_range() {
        Drawn drawn = new Drawn("double(5, 7)");
        double sum = 0;
        for (int i = 0; i < 1_000; i++) {
            double value = (Double) drawn.at(i);
            assertThat(value).isBetween(5.0, 7.0);
            sum += value;
        }

        assertThat(sum / 1_000).isCloseTo(6, within(0.1));
    }

    @Test
    void should_walk_from_the_middle_within_the_bounds() {
        Drawn walk = new Drawn("walk(2, 8, 1)");
        Set<Object> places = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            assertThat((Double) walk.at(i)).isBetween(2.0, 8.0);
            places.add(walk.at(i));
        }

        assertThat(walk.at(0)).isEqualTo(5.0);
        assertThat(places).hasSize(300);
        assertThat(walk.at(1)).isEqualTo(5.711859859726743);
    }

    @Test
    void should_write_words_up_to_any_length() {
        int cutAfterAWord = 0;
        for (int length = 0; length < 300; length++) {
            String text = (String) new Drawn("lorem(" + length + ")").at(length);
            assertThat(text).hasSize(length).matches("([A-Z][a-z]*( [a-z]+)*\\.?)?");
            cutAfterAWord += text.endsWith(".") ? 1 : 0;
        }

        assertThat(cutAfterAWord).isBetween(20, 80);
    }

    private static Map<Object, Integer> count(String expression, int draws) {
        Drawn drawn = new Drawn(expression);
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            seen.merge(String.valueOf(drawn.at(i)).equals("null") ? "null" : drawn.at(i), 1, Integer::sum);
        }
        return seen;
    }
}
