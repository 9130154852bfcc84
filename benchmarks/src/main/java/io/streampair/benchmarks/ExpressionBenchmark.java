// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.expressions.Code;
import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.Path;
import io.streampair.expressions.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Computes an expression for one context after the other, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExpressionBenchmark {
    private static final int CONTEXTS = 128;

    /** Names of one letter have types; those of any type begin with any. */
    @Param({
        "i * j + 1",
        "f * g * (1 - f)",
        "m * i * (1 - m)",
        "any.i * any.j + 1",
        "if(any.i > 10 and any.t == 'text 3', concat(any.t, '-', any.i), 'none')",
        "floor(any.ts, 1h)",
        "date(any.ts)",
        "hash(any.t, 16)",
        "any.t in ('a', 'b', 'text 7')"
    })
    private String expression;

    private final long[][] contexts = new long[CONTEXTS][];
    private Evaluator<long[]> evaluator;
    private int next;

    /** Called by JMH. */
    public ExpressionBenchmark() {}

    /** Parses the expression. */
    @Setup
    public void bind() {
        for (int i = 0; i < CONTEXTS; i++) {
            contexts[i] = new long[] {i};
        }
        evaluator = Expression.parse(expression).bind(new Fields());
    }

    /** One context. */
    @Benchmark
    public Object value() {
        return evaluator.value(contexts[next++ % CONTEXTS]);
    }

    /** What a host would read from a record. */
    private static final class Fields implements io.streampair.expressions.Scope<long[]> {
        private final Object[] texts = new Object[CONTEXTS];
        private final Object[] decimals = new Object[CONTEXTS];
        private final Object[] longs = new Object[CONTEXTS];
        private final Object[] times = new Object[CONTEXTS];
        private final Map<String, Object[]> fields = Map.of("t", texts, "i", longs, "j", longs, "ts", times);

        Fields() {
            for (int i = 0; i < CONTEXTS; i++) {
                texts[i] = "text " + i;
                decimals[i] = BigDecimal.valueOf(i, 2);
                longs[i] = 1_000L * i;
                times[i] = 1_795_515_330_000L + i * 1_000_000L;
            }
        }

        @Override
        public Code<long[]> name(Path path) {
            return switch (path.root()) {
                case "i", "j" -> Code.ofLongs(context -> context[0]);
                case "f", "g" -> Code.ofDoubles(context -> context[0] / 8.0);
                case "m" -> Code.ofPresent(Type.DECIMAL, context -> decimals[(int) context[0]]);
                case "any" -> {
                    Object[] field = fields.get(((Path.Field) path.steps().get(0)).name());
                    yield Code.ofObjects(Type.ANY, context -> field[(int) context[0]]);
                }
                default -> null;
            };
        }

        @Override
        public Collection<String> names() {
            return fields.keySet();
        }
    }
}
