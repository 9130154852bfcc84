// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a text nor a value costs more than a little time and memory. */
class BoundsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "-", "not ", "lower(", "value[", "if(", "1+(", "b and (", "1 in (", "x.", "'", "\"", "1h", "==",
                "in "
            })
    void should_refuse_five_thousand_of_the_same_in_no_time(String piece) {
        String text = piece.repeat(5_000);
        long start = System.nanoTime();
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(InvalidExpressionException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void should_take_eighty_levels_and_no_more() {
        assertThat(Sample.text("(".repeat(70) + "i" + ")".repeat(70))).isEqualTo("7");
        assertThatThrownBy(() -> Expression.parse("(".repeat(90) + "i" + ")".repeat(90)))
                .hasMessageContaining("the expression is more than 80 levels deep; write a simpler one");
        assertThatThrownBy(() -> Expression.parse("1" + " + 1".repeat(500)))
                .hasMessageContaining("more than 80 levels deep");
        assertThat(Sample.text("b" + " and b".repeat(500))).isEqualTo("true");
    }

    @Test
    void should_take_four_thousand_characters_and_no_more() {
        assertThat(Sample.text("'" + "x".repeat(3_998) + "'")).hasSize(3_998);
        assertThatThrownBy(() -> Expression.parse("b" + " and b".repeat(1_000)))
                .hasMessageContaining("the expression is longer than 4000 characters");
    }

    @Test
    void should_run_deep_expressions_on_a_small_stack() throws InterruptedException {
        String text = "abs(".repeat(70) + "value.n" + ")".repeat(70);
        Object[] result = new Object[1];
        Thread small = new Thread(null, () -> result[0] = Sample.value(text), "small", 512 << 10);
        small.start();
        small.join();
        assertThat(result[0]).isEqualTo(42L);
    }

    @Test
    void should_not_let_decimals_grow() {
        Map<String, Object> context = context("x", new BigDecimal("9".repeat(900)));
        assertThatThrownBy(() -> Sample.value("value.x * value.x", context))
                .hasMessageContaining("a number is too large: a decimal has at most 1000 digits");
        for (BigDecimal huge : List.of(
                new BigDecimal("1e100000000"),
                new BigDecimal("1e-100000000"),
                new BigDecimal(BigInteger.ONE.shiftLeft(10_000)))) {
            for (String expression : List.of(
                    "value.x + 1",
                    "value.x % 7",
                    "1 / value.x",
                    "value.x == 1",
                    "text(value.x)",
                    "hash(value.x, 3)",
                    "floor(value.x)",
                    "int(value.x)",
                    "-value.x",
                    "value.x > 1",
                    "timestamp(value.x)")) {
                assertThatThrownBy(() -> Sample.value(expression, context("x", huge)))
                        .as(expression)
                        .isInstanceOf(EvaluationException.class);
            }
        }
        assertThatThrownBy(() -> Sample.value("number('1e999999999')")).isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void should_not_let_texts_grow() {
        String text = "replace(".repeat(60) + "value.x" + ", 'a', 'aaaaaaaaaaaaaaaa')".repeat(60);
        assertThatThrownBy(() -> Sample.value(text, context("x", "a")))
                .hasMessageContaining("the text is longer than 4194304 characters");
        String large = "x".repeat(3 << 20);
        assertThatThrownBy(() -> Sample.value("concat(value.x, value.x)", context("x", large)))
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> Sample.value("join(value.x, '')", context("x", List.of(large, large))))
                .hasMessageContaining("longer than");
    }

    @Test
    void should_end_a_match_that_would_not_end() {
        assertThatThrownBy(() -> Sample.value("matches(value.x, '(.*a){12}b')", context("x", "a".repeat(200))))
                .hasMessageContaining("the regular expression takes too many steps for this text");
        assertThatThrownBy(() -> Sample.value("matches(value.x, '(a|b)*c')", context("x", "ab".repeat(500_000))))
                .hasMessageContaining("the regular expression takes too many steps for this text");
        assertThat(Sample.value("matches(value.x, '.*z')", context("x", "a".repeat(1_000_000) + "z")))
                .isEqualTo(true);
    }

    @Test
    void should_refuse_durations_that_no_column_takes() {
        assertThatThrownBy(() -> Sample.value("999999999999d")).hasMessageContaining("is not a number");
        assertThatThrownBy(() -> Sample.value("106000d * 2 * i")).hasMessageContaining("longer than 292 years");
        assertThatThrownBy(() -> Sample.value("timestamp(value.x) - at", context("x", Long.MAX_VALUE)))
                .isInstanceOf(EvaluationException.class);
    }

    private static Map<String, Object> context(String name, Object value) {
        Map<String, Object> context = new HashMap<>(Sample.context());
        context.put("value", Map.of(name, value));
        return context;
    }
}
