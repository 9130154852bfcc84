// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host learns of the results of an expression before it evaluates any. */
class ResultTest {
    private static Evaluator<Map<String, Object>> bound(String expression) {
        return Expression.parse(expression).bind(new Sample());
    }

    @Test
    void should_give_numbers_of_the_type_that_the_arguments_have_in_common() {
        assertThat(bound("round(m, 1)").type()).isEqualTo(Type.DECIMAL);
        assertThat(bound("round(f, 1)").type()).isEqualTo(Type.FLOAT);
        assertThat(bound("abs(i)").type()).isEqualTo(Type.INTEGER);
        assertThat(bound("min(i, m)").type()).isEqualTo(Type.DECIMAL);
        assertThat(bound("max(i, f)").value(Sample.context())).isEqualTo(7.0);
        assertThat(bound("max(at, at)").type()).isEqualTo(Type.TIMESTAMP);
        assertThat(bound("max(value.n, i)").type()).isEqualTo(Type.ANY);
    }

    @Test
    void should_tell_where_a_null_can_be() {
        assertThat(bound("at + 1h").isNullable()).isFalse();
        assertThat(bound("m * i").isNullable()).isFalse();
        assertThat(bound("value.n + i").isNullable()).isTrue();
        assertThat(bound("if(b, t, null)").isNullable()).isTrue();
        assertThat(bound("coalesce(if(b, t, null), 'x')").isNullable()).isFalse();
    }

    @Test
    void should_keep_what_the_host_knows_of_values_as_far_as_they_are_unchanged() {
        assertThat(detail("x")).isEqualTo("small");
        assertThat(detail("if(1 < 2, x, null)")).isEqualTo("small");
        assertThat(detail("coalesce(x, x)")).isEqualTo("small");
        assertThat(detail("nullif(x, 3)")).isEqualTo("small");
        assertThat(detail("if(1 < 2, x, 5)")).isNull();
        assertThat(detail("x + 1")).isNull();
    }

    private static Object detail(String expression) {
        return Expression.parse(expression).bind(new Counting()).detail();
    }

    @Test
    void should_evaluate_anew_what_varies() {
        Evaluator<int[]> evaluator = Expression.parse("next() * 10 + next()").bind(new Counting());
        assertThat(evaluator.value(new int[1])).isEqualTo(12L);
        List<Object> chosen = new ArrayList<>();
        Evaluator<int[]> some = Expression.parse("some('a', 'b', x)").bind(new Counting());
        int[] count = new int[1];
        for (int i = 0; i < 4; i++) {
            chosen.add(some.value(count));
        }
        assertThat(chosen).containsExactly(null, "a", null, "b");
        assertThat(some.isConstant()).isFalse();
    }

    /** Draws from a counter. */
    private static final class Counting implements Scope<int[]> {
        private static final Functions FUNCTIONS = Functions.STANDARD.plus(List.of(
                FunctionBuilder.named("Test", "next")
                        .gives(Type.INTEGER)
                        .says("The next number.")
                        .does(new Function.Body() {
                            @Override
                            public <C> Code<C> bind(Call<C> call) {
                                call.setVaries();
                                return Code.ofLongs(context -> ++((int[]) context)[0]);
                            }
                        }),
                FunctionBuilder.named("Test", "some")
                        .takes("a", Kind.VALUE)
                        .repeated()
                        .says("Null, or one after the other.")
                        .does(new Function.Body() {
                            @Override
                            public <C> Code<C> bind(Call<C> call) {
                                call.setVaries();
                                int size = call.size();
                                return call.oneOf(
                                        0,
                                        context -> ++((int[]) context)[0] % 2 == 1
                                                ? size - 1
                                                : ((int[]) context)[0] / 2 - 1);
                            }
                        })));

        @Override
        public Code<int[]> name(Path path) {
            return Code.<int[]>ofObjects(Type.INTEGER, context -> null).withDetail("small");
        }

        @Override
        public Collection<String> names() {
            return List.of("x");
        }

        @Override
        public Functions functions() {
            return FUNCTIONS;
        }
    }
}
