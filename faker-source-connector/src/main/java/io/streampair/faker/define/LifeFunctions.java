// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Kind;
import io.streampair.faker.life.Changes;
import io.streampair.faker.life.Life;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.world.Row;
import java.time.Duration;
import java.util.List;

/** Functions of values that change within a life. */
final class LifeFunctions {
    private static final String GROUP = "Changes within a life";
    private static final long NANOS_PER_MICRO = 1000;
    /** On average as many events as its inverse are looked back over. */
    private static final double LEAST_SHARE = 0.0001;

    private final SplitMix random;

    private LifeFunctions(SplitMix random) {
        this.random = random;
    }

    static List<Function> all(SplitMix random) {
        LifeFunctions functions = new LifeFunctions(random);
        return List.of(
                FunctionBuilder.named(GROUP, "anew")
                        .takes("value", Kind.VALUE)
                        .says("The value, drawn anew at each event of the life.")
                        .does(functions::bindAnew),
                FunctionBuilder.named(GROUP, "hold")
                        .takes("duration", Kind.DURATION)
                        .takes("value", Kind.VALUE)
                        .says("The value, drawn anew after each duration of logical time.")
                        .does(functions::bindHold),
                FunctionBuilder.named(GROUP, "change")
                        .takes("share", Kind.NUMBER)
                        .takes("value", Kind.VALUE)
                        .says(
                                "The value of the last event that changed it: its creation, and that share of the others.")
                        .does(functions::bindChange));
    }

    private <C> Code<C> bindAnew(Call<C> call) {
        return drawn(call, 0, row -> row.event().number() + 1);
    }

    private <C> Code<C> bindHold(Call<C> call) {
        Object constant = call.isConstant(0) ? call.values(0).value(null) : null;
        if (!(constant instanceof Duration duration) || duration.toNanos() < NANOS_PER_MICRO) {
            throw call.invalid(0, "expected a constant duration such as 10m");
        }
        long micros = duration.toNanos() / NANOS_PER_MICRO;
        return drawn(call, 1, row -> Math.floorDiv(row.now(), micros));
    }

    /** An argument that draws from a sub-stream of its own for each number. */
    private <C> Code<C> drawn(Call<C> call, int argument, Numbered numbered) {
        call.setVaries();
        Code<C> same = call.oneOf(argument, context -> 0);
        Code.ToObject<C> values = same.evaluator()::value;
        return same.withValues(context -> {
            long bits = random.state();
            random.reset(SplitMix.mixAt(bits, numbered.number((Row) context)));
            Object value = values.value(context);
            random.reset(SplitMix.mix(bits));
            return value;
        });
    }

    private <C> Code<C> bindChange(Call<C> call) {
        Object constant = call.isConstant(0) ? call.values(0).value(null) : null;
        double share = constant instanceof Number number ? number.doubleValue() : 0;
        if (!(share >= LEAST_SHARE && share <= 1)) {
            throw call.invalid(0, "expected a constant share of the events, from 0.0001 to 1");
        }
        call.setVaries();
        Code<C> same = call.oneOf(1, context -> 0);
        Code.ToObject<C> values = same.evaluator()::value;
        return same.withValues(context -> {
            long bits = random.state();
            Row row = (Row) context;
            Life life = row.root().life();
            long number = new Changes(life, share).last(row.event(), SplitMix.mix(bits));
            random.reset(SplitMix.mixAt(bits, number + 1));
            Object value = values.value(at(row, number));
            random.reset(SplitMix.mix(bits));
            return value;
        });
    }

    /** Expressions of worlds are of rows. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <C> C at(Row row, long number) {
        return (C) row.at(number);
    }

    @FunctionalInterface
    private interface Numbered {
        long number(Row row);
    }
}
