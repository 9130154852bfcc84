// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the text and the values are, nothing but the module's own exceptions comes out. */
class AnyTextPropertyTest {
    private static final List<String> PIECES = List.of(
            "value.n",
            "value.name",
            "value.ts",
            "value.tags",
            "value.nothing",
            "value.map",
            "value.bytes",
            "value",
            "i",
            "j",
            "f",
            "m",
            "t",
            "b",
            "at",
            "1",
            "0",
            "2.5",
            "9223372036854775807",
            "'a'",
            "''",
            "'s'",
            "'Europe/Berlin'",
            "1h",
            "7d",
            "null",
            "true",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "!=",
            "<",
            ">=",
            " and ",
            " or ",
            " not ",
            " in ",
            " is ",
            "[0]",
            ".x",
            "\"q\"",
            "=",
            "\n",
            "\u0000",
            "é",
            "\ud83d",
            "if(",
            "coalesce(");

    private static final List<String> OPERANDS = PIECES.subList(0, 27);

    @Property(tries = 20_000)
    void should_refuse_or_compute_any_pieces(@ForAll Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        check(text.toString());
    }

    @Property(tries = 20_000)
    void should_refuse_or_compute_any_call(@ForAll Random random) {
        check(call(random, 2));
    }

    private static String call(Random random, int depth) {
        List<Function> functions = Functions.STANDARD.all();
        Function function = functions.get(random.nextInt(functions.size()));
        StringBuilder text = new StringBuilder(function.name()).append('(');
        int count = function.parameters().size() + (random.nextInt(8) == 0 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            boolean isCall = depth > 0 && random.nextInt(3) == 0;
            text.append(i == 0 ? "" : ", ")
                    .append(isCall ? call(random, depth - 1) : OPERANDS.get(random.nextInt(OPERANDS.size())));
        }
        return text.append(')').toString();
    }

    private static void check(String text) {
        try {
            Expression whole = Expression.parse(text);
            assertThat(Expression.parse(whole.toString())).isEqualTo(whole);
            Evaluator<java.util.Map<String, Object>> evaluator = whole.bind(new Sample());
            Object value = evaluator.value(Sample.CONTEXT);
            if (value != null && evaluator.type() != Type.ANY) {
                assertThat(Type.of(value)).as(text).isEqualTo(evaluator.type());
            }
        } catch (InvalidExpressionException | EvaluationException e) {
            assertThat(e.getMessage()).as(text).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            fail("The text <" + text + ">", e);
        }
    }
}
