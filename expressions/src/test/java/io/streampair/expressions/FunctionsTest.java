// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {
    static List<Function.Example> examples() {
        return Functions.STANDARD.all().stream()
                .flatMap(function -> function.examples().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void should_do_what_its_examples_show(Function.Example example) {
        assertThat(Sample.text(example.expression())).isEqualTo(example.result());
    }

    @Test
    void should_each_be_described_with_examples() {
        assertThat(Functions.STANDARD.all()).hasSizeGreaterThan(60).allSatisfy(function -> {
            assertThat(function.sentence()).as(function.name()).endsWith(".");
            assertThat(function.examples())
                    .as(function.name())
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(example.expression()).contains(function.name() + "("));
        });
        assertThat(Functions.STANDARD.all().stream().map(Function::signature)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "hash('', 1)|0",
                "hash('hello')|613153351",
                "hash('hello, world')|345750399",
                "hash('The quick brown fox jumps over the lazy dog')|776992547",
                "hash(5, 1000) == hash('5', 1000)|true",
                "hash(5, 1000) == hash(5.00, 1000)|true",
                "hash(5, 1000) == hash(float(5), 1000)|true",
                "hash(value.price, 1000) == hash(19.99, 1000)|true",
                "hash(value.nothing, 8)|null",
                "split('a', '/', 0)|a",
                "split('/b', '/', 0)|",
                "split('a/b', '/', -3)|null",
                "substring('abc', 5)|",
                "substring('abc', -9, 2)|ab",
                "substring('a\uD83D\uDE00c', 1, 1)|\uD83D\uDE00",
                "length('a\uD83D\uDE00c')|3",
                "replace('aaa', '', 'x')|aaa",
                "concat(value.nothing, 'x', 1.50, true, 1h)|x1.50truePT1H",
                "extract('none', '\\d')|null",
                "extract('a1b2', '\\d')|1",
                "number('1e3')|1000",
                "number('99999999999999999999')|99999999999999999999",
                "number(true)|1",
                "boolean(0)|false",
                "boolean(' False ')|false",
                "round(2.5)|3",
                "round(-2.5)|-3",
                "round(float(-2.5))|-3",
                "round(19.995, 2)|20.00",
                "round(value.price, 1)|20.0",
                "floor(float(-0.5))|-1",
                "floor(7.25, 0.5)|7.00",
                "ceil(7.25, 0.5)|7.50",
                "ceil(8, 4)|8",
                "floor(-7, 4)|-8",
                "div(-7, 4)|-2",
                "abs(float(-1.5))|1.5",
                "max('a', 'b')|b",
                "max(at, timestamp('2027-01-01'))|2027-01-01T00:00:00Z",
                "min(value.nothing, 1)|null",
                "coalesce(value.nothing, null)|null",
                "size(value.map)|2",
                "get(map('a', 1, 'b', value.n), 'b')|42",
                "size(map('a', value.nothing, 'b', 1))|1",
                "map('a', value.nothing)|null",
                "size(without(value.map, 'a', 'none'))|1",
                "get(without(value.map, 'a'), 'a')|null",
                "without(value.tags, 'a')|error",
                "sum(value.tags)|error",
                "day_of_week(date('2026-11-29'))|7",
                "date('2026-11-24')|2026-11-24",
                "date('2026-11-24T23:30:00-05:00')|2026-11-25",
                "date('2026-11-24T23:30:00Z', 'Europe/Berlin')|2026-11-25",
                "hour(at, 'Asia/Kolkata')|15",
                "hour(time('07:00'))|7",
                "year(value.ts)|2026",
                "week(date('2027-01-03'))|53",
                "truncate(at, 'day', 'America/New_York')|2026-11-24T05:00:00Z",
                "truncate(at, 'quarter')|2026-10-01T00:00:00Z",
                "truncate(at, 'year')|2026-01-01T00:00:00Z",
                "floor(timestamp('1969-12-31T23:59:59Z'), 1h)|1969-12-31T23:00:00Z",
                "ceil(at, 1d)|2026-11-25T00:00:00Z",
                "from_epoch(1.5, 's')|1970-01-01T00:00:01.500Z",
                "from_epoch(-1, 'us')|1969-12-31T23:59:59.999999Z",
                "to_epoch(timestamp('1969-12-31T23:59:59.5Z'), 's')|-1",
                "to_epoch(value.ts, 'd')|20781",
                "format(at, 'uuuu-MM-dd HH:mm', 'Europe/Berlin')|2026-11-24 11:15",
                "timestamp('2026-11-24', 'yyyy-MM-dd')|2026-11-24T00:00:00Z",
                "timestamp('2026-07-01 12:00', 'yyyy-MM-dd HH:mm', 'Europe/Berlin')|2026-07-01T10:00:00Z",
                "json('{}')|error"
            })
    void should_be_what_modellers_expect(String expression, String result) {
        assertThat(textOrError(expression)).isEqualTo(result == null ? "" : result);
    }

    private static String textOrError(String expression) {
        try {
            return Sample.text(expression);
        } catch (EvaluationException | InvalidExpressionException e) {
            return "error";
        }
    }
}
