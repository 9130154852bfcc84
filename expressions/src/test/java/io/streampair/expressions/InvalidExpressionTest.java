// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^|1|expected a value: a name, a function, a number or 'text'",
                "1 +|4|expected a value: a name, a function, a number or 'text'",
                "1 2|3|expected an operator or the end",
                "(1|3|expected )",
                "lower('a'|10|expected , or )",
                "lower('a' 'b')|11|expected , or )",
                "concat('a',)|12|expected a value: a name, a function, a number or 'text'",
                "'a|1|the closing ' is missing",
                "1 = 1|3|write == to compare",
                "b && b|3|write and",
                "!b|1|write not",
                "i <> j|3|write != for unequal",
                "b ? 1 : 2|3|write if(condition, a, b)",
                "1 < 2 < 3|7|comparisons do not chain; join two with and",
                "and b|1|expected a value before 'and'",
                "value.|7|expected a field name",
                "value.1|7|expected a field name",
                "value[x]|7|expected an element's index (from 0) or a map's key in quotes in the brackets",
                "value[-1]|7|expected an element's index (from 0) or a map's key in quotes in the brackets",
                "1.2.3|1|'1.2.3' is not a number",
                "12abc|1|'12abc' is not a number",
                "1e99999|1|'1e99999' is too large: a decimal has at most 1000 digits, before the point and after it",
                "vlaue.x|1|'vlaue' is not a name here; names begin with at, b, f, i, j, m, t, value; did you mean value?",
                "i.x|1|i has no fields",
                "conct('a')|1|unknown function conct; did you mean concat?",
                "lower()|1|write lower(text)",
                "lower(i)|7|expected a text for text, not an integer; write lower(text)",
                "floor(at, 'x')|11|expected a duration such as 1h for step, not a text; write floor(time, step) or floor(number, step) or floor(number)",
                "i + t|1|cannot add an integer and a text; join texts with concat(…)",
                "at * 2|1|cannot multiply a timestamp and an integer",
                "at + at|1|cannot add a timestamp and a timestamp",
                "at == t|1|cannot compare a timestamp with a text; write timestamp(…) for the other",
                "b < b|1|cannot compare a boolean with a boolean",
                "i in (1, 'x')|1|cannot compare an integer with a text; write number(…) for the text, or text(…) for the other",
                "i in 5|1|expected a list after in, or values in brackets: in (a, b)",
                "not i|5|expected a condition, which is true or false, not an integer",
                "if(i, 1, 2)|4|expected a condition for condition, not an integer; write if(condition, a, b)",
                "-t|1|cannot negate a text",
                "1 / 0|1|1 / 0: division by zero",
                "9223372036854775807 + 1|1|9223372036854775807 + 1: the result does not fit into 64 bits; calculate with decimal(…)",
                "timestamp('x')|1|'x': the text is not a time: expected a text such as 2026-11-24T10:15:30Z",
                "matches(t, '(')|12|not a regular expression: Unclosed group at index 1",
                "matches(t, t)|12|expected a constant text in single quotes",
                "hour(at, 'Europe/Berlim')|10|'Europe/Berlim' is not a time zone such as 'Europe/Berlin' or '+01:00'; did you mean Europe/Berlin?",
                "from_epoch(i, 'x')|15|expected a unit: 's', 'ms', 'us', 'ns', 'm', 'h' or 'd'",
                "truncate(at, 'mont')|14|expected one of day, hour, minute, month, quarter, second, week, year; did you mean month?"
            })
    void should_say_what_is_wrong_and_where(String text, int character, String problem) {
        assertThatThrownBy(() -> Expression.parse(text).bind(new Sample()))
                .isInstanceOf(InvalidExpressionException.class)
                .satisfies(e -> assertThat(e.getMessage().lines().findFirst())
                        .contains("at character " + character + ": " + problem));
    }

    @Test
    void should_show_the_line_with_a_caret() {
        assertThatThrownBy(
                        () -> Expression.parse("concat(value.name,\n  lowr(t))").bind(new Sample()))
                .hasMessage("""
                        at line 2, character 3: unknown function lowr; did you mean lower?
                            lowr(t))
                            ^""");
    }

    @Test
    void should_show_a_part_of_a_long_line() {
        String text = "1 + ".repeat(30) + "nope" + " + 1".repeat(30);
        assertThatThrownBy(() -> Expression.parse(text).bind(new Sample()))
                .satisfies(e -> assertThat(e.getMessage().lines().skip(1))
                        .allSatisfy(line -> assertThat(line.length()).isLessThan(130)));
    }

    @Test
    void should_refuse_a_condition_of_another_type() {
        assertThatThrownBy(() -> Expression.parse("i + 1").bindCondition(new Sample()))
                .hasMessageContaining("expected a condition, which is true or false, not an integer");
    }
}
