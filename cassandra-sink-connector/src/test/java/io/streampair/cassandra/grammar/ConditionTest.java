// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    @Test
    void should_hold_when_the_field_is_one_of_the_literals() {
        Condition condition = Condition.parse("value.op = 'd' | 'r'");
        assertThat(condition.holds("d")).isTrue();
        assertThat(condition.holds("r")).isTrue();
        assertThat(condition.holds("u")).isFalse();
        assertThat(condition.holds(null)).isFalse();
    }

    @Test
    void should_hold_when_the_field_is_true() {
        Condition condition = Condition.parse("value.deleted");
        assertThat(condition.holds(true)).isTrue();
        assertThat(condition.holds("true")).isTrue();
        assertThat(condition.holds(false)).isFalse();
        assertThat(condition.holds(1)).isFalse();
    }

    @Test
    void should_compare_numbers_by_what_they_are() {
        Condition condition = Condition.parse("header.n=1|2.50");
        assertThat(condition.holds((byte) 1)).isTrue();
        assertThat(condition.holds(2.5)).isTrue();
        assertThat(condition.holds(new BigDecimal("2.500"))).isTrue();
        assertThat(condition.holds("1")).isTrue();
        assertThat(condition.holds(3L)).isFalse();
        assertThat(condition.holds(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "value.op=;at character 10: expected a literal: a number, true, false, null or text in single quotes",
                "value.op=d;at character 10: expected a literal: a number, true, false, null or text in single quotes",
                "value.op=null;at character 10: cannot compare with null",
                "value.op='d' 'r';at character 14: expected a source, source=literal or source=literal|literal",
                "value.op like 'd';at character 10: expected a source, source=literal or source=literal|literal"
            })
    void should_say_what_is_wrong_and_where(String text, String message) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
