// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1 + 2 * 3|7",
                "(1 + 2) * 3|9",
                "2 - 3 - 4|-5",
                "-i + j|-10",
                "- -i|7",
                "i * j|-21",
                "i / 2|3.5",
                "6 / 3|2",
                "1 / 3|0.3333333333333333333333333333333333",
                "i % 4|3",
                "j % 4|1",
                "j % -4|-3",
                "7.5 % -2|-0.5",
                "0.1 + 0.2|0.3",
                "m * 3|3.30",
                "f * 2|5.0",
                "f + m|3.6",
                "value.price * 2|39.98",
                "value.n + 1|43",
                "value.n * 1.5|63.0",
                "value.nothing + 1|null",
                "value.missing.deep|null",
                "value.lines[1].amount|10",
                "value.lines[7].amount|null",
                "value['odd name'].\"x.y\"|odd",
                "value.\"odd name\"[\"x.y\"]|odd",
                "9007199254740993 + 0|9007199254740993",
                "99999999999999999999 + 1|100000000000000000000",
                "-9223372036854775808|-9223372036854775808",
                "1.5e3|1500",
                "'it''s'|it's",
                "t|text",
                "1h30m|PT1H30M",
                "2 * 1h|PT2H",
                "1d / 1h|24",
                "1h / 4|PT15M",
                "-(1h)|PT-1H",
                "at + 1h|2026-11-24T11:15:30Z",
                "1h + at|2026-11-24T11:15:30Z",
                "at - 1w|2026-11-17T10:15:30Z",
                "(at - timestamp('2026-11-24T10:00:00Z')) / 1m|15.5",
                "date(at) + 1d|2026-11-25",
                "date(at) - date('2026-11-01')|PT552H",
                "floor(at, 90ms)|2026-11-24T10:15:29.970Z"
            })
    void should_calculate(String expression, String result) {
        assertThat(Sample.text(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 < 2",
                "i == 7.0",
                "i != 8 and j < 0",
                "f >= 2.5",
                "m == 1.1",
                "value.n == 42",
                "value.n > 41.5",
                "value.price == 19.99",
                "9007199254740993 > float(9007199254740992)",
                "value.name == 'Ann Lee'",
                "value.name < 'B'",
                "value.yes",
                "value.yes == true",
                "not value.nothing",
                "b and not false",
                "true or false and false",
                "not false and true",
                "not (true and false)",
                "value.nothing == null",
                "null == value.nothing",
                "value.nothing is null",
                "value.n is not null",
                "value.n != null",
                "not (value.nothing == 1)",
                "not (value.nothing != 1)",
                "not (value.nothing < 1)",
                "not (null == 1)",
                "value.n in (1, 42)",
                "value.name in ('x', 'Ann Lee')",
                "value.name not in ('x', 'y')",
                "not (value.nothing in (1))",
                "not (value.nothing not in (1))",
                "'red' in value.tags",
                "'green' not in value.tags",
                "2 in value.numbers",
                "at == timestamp('2026-11-24T10:15:30Z')",
                "date(at) < date('2026-12-01')",
                "1h > 59m",
                "uuid('a') != uuid('b')",
                "value.bytes == from_hex('0102')",
                "if(value.n > 10, true, false)",
                "1 == 1 and 2 == 2 and 3 == 3",
                "false or false or true"
            })
    void should_hold(String condition) {
        assertThat(Expression.parse(condition).bindCondition(new Sample()).holds(Sample.CONTEXT))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "9223372036854775807 + i|the result does not fit into 64 bits; calculate with decimal(…)",
                "i * 9223372036854775807|the result does not fit into 64 bits; calculate with decimal(…)",
                "j - 9223372036854775807|the result does not fit into 64 bits; calculate with decimal(…)",
                "i / (j + 3)|division by zero",
                "i % (j + 3)|division by zero",
                "m / (m - 1.1)|division by zero",
                "value.name + 1|cannot add a text and an integer; join texts with concat(…)",
                "value.name == 1|cannot compare a text with an integer; write number(…) for the text, or text(…) for the other",
                "value.n == 'x'|cannot compare an integer with a text; write number(…) for the text, or text(…) for the other",
                "value.tags == value.tags|cannot compare a list with a list",
                "value.n and true|expected true or false, not an integer",
                "value.n in value.n|expected a list after in, not an integer",
                "value.name.x|a text has no fields",
                "date(at) + 1h|a date can only be moved by whole days",
                "lower(value.n)|lower needs a text, not an integer",
                "int(value.name)|the text is not a number",
                "hash(value.n, j)|n must be greater than 0",
                "value.map.a.b|an integer has no fields"
            })
    void should_fail_with_the_part_and_the_reason(String expression, String reason) {
        Evaluator<java.util.Map<String, Object>> evaluator =
                Expression.parse(expression).bind(new Sample());
        assertThatThrownBy(() -> evaluator.value(Sample.CONTEXT))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + i / (j + 3)|i / (j + 3): division by zero",
                "(i + 1) % ((j + 3))|(i + 1) % ((j + 3)): division by zero",
                "not (value.name < 1)|value.name < 1: cannot compare a text with an integer; write number(…) for the text, "
                        + "or text(…) for the other",
                "(value.name).x is null|(value.name).x: a text has no fields",
                "(value.n) in value.n|(value.n) in value.n: expected a list after in, not an integer"
            })
    void should_quote_the_part_with_its_brackets(String expression, String message) {
        assertThatThrownBy(() -> Expression.parse(expression).bind(new Sample()).value(Sample.CONTEXT))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }

    @Test
    void should_name_the_innermost_part_that_fails() {
        assertThatThrownBy(() -> Sample.value("concat('a', text(1 + value.name * 2))"))
                .hasMessageStartingWith("value.name * 2: cannot multiply a text and an integer");
    }

    @Test
    void should_know_types_before_values() {
        assertThat(type("i + j")).isEqualTo(Type.INTEGER);
        assertThat(type("i + f")).isEqualTo(Type.FLOAT);
        assertThat(type("i / j")).isEqualTo(Type.DECIMAL);
        assertThat(type("value.x + 1")).isEqualTo(Type.ANY);
        assertThat(type("if(b, i, m)")).isEqualTo(Type.DECIMAL);
        assertThat(type("if(b, i, null)")).isEqualTo(Type.INTEGER);
        assertThat(type("if(b, i, t)")).isEqualTo(Type.ANY);
        assertThat(type("coalesce(value.x, 1)")).isEqualTo(Type.ANY);
        assertThat(type("date(value.x)")).isEqualTo(Type.DATE);
        assertThat(type("at - at")).isEqualTo(Type.DURATION);
        assertThat(type("i < j")).isEqualTo(Type.BOOLEAN);
    }

    private static Type type(String expression) {
        return Expression.parse(expression).bind(new Sample()).type();
    }

    @Test
    void should_end_in_a_longer_text_where_it_cannot_go_on() {
        assertThat(end("a = value.n + 1, b = 2", 4)).isEqualTo("value.n + 1");
        assertThat(end("value.n +\n 1\nb = 2", 0)).isEqualTo("value.n +\n 1");
        assertThat(end("value.n\n* , x", 0)).isEqualTo("value.n");
        assertThat(end("value.n\nin = 2", 0)).isEqualTo("value.n");
        assertThat(end("concat(value.n,\n 'x'\n), y", 0)).isEqualTo("concat(value.n,\n 'x'\n)");
        assertThat(end("(1\n + 2)\n(3)", 0)).isEqualTo("(1\n + 2)");
        assertThat(end("value.n ' unclosed", 0)).isEqualTo("value.n");
    }

    private static String end(String text, int start) {
        Expression expression = Expression.parseAt(text, start);
        assertThat(text.substring(start, expression.end())).isEqualTo(expression.toString());
        return expression.toString();
    }

    @Test
    void should_name_what_it_reads() {
        assertThat(Expression.parse("if(value.a.b in (key, 1), -t, json(value.c)[0]) is null and not x == y + z")
                        .names())
                .extracting(Path::root)
                .containsExactly("value", "key", "t", "value", "x", "y", "z");
    }

    @Test
    void should_choose_without_computing_the_other() {
        assertThat(Sample.value("if(i == 0, 1 / (i - 7), i)")).hasToString("7");
        assertThat(Sample.value("coalesce(i, 1 / (i - 7))")).hasToString("7");
        assertThat(Sample.value("i == 7 or 1 / (i - 7) > 0")).isEqualTo(true);
    }
}
