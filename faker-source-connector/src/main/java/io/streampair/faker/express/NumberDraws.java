// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Type;
import io.streampair.faker.generate.RandomWalk;
import io.streampair.faker.generate.Zipf;
import io.streampair.faker.stream.SplitMix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.kafka.connect.data.Decimal;

/** Functions that draw numbers. */
final class NumberDraws {
    static final String GROUP = "Draws of numbers";

    private static final int MOST_DIGITS = 18;

    private final SplitMix random;

    NumberDraws(SplitMix random) {
        this.random = random;
    }

    List<Function> all() {
        return List.of(
                integer(),
                decimal(),
                ofDouble(),
                normal(),
                lognormal(),
                exponential(),
                zipf(),
                chance(),
                walk(),
                sequence());
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private Function integer() {
        return Draw.of(
                named("integer")
                        .takes("min", Kind.INTEGER)
                        .takes("max", Kind.INTEGER)
                        .gives(Type.INTEGER)
                        .says("An integer from `min` to `max`, both included.")
                        .example("integer(1, 6)", "1"),
                each -> integer((Long) each[0], (Long) each[1]));
    }

    private long integer(long min, long max) {
        Draw.require(min <= max, "the first number must not be above the second");
        Draw.require(max < Long.MAX_VALUE && max - min >= 0, "the range is too wide");
        return random.nextLong(min, max + 1);
    }

    private Function decimal() {
        return named("decimal")
                .takes("min", Kind.NUMBER)
                .takes("max", Kind.NUMBER)
                .mayTake("digits", Kind.INTEGER)
                .gives(Type.DECIMAL)
                .says("A decimal from `min` to `max`, with so many digits after the point, by default two.")
                .example("decimal(5, 500)", "356.07")
                .example("decimal(0, 1, 4)", "0.5127")
                .does(this::bindDecimal);
    }

    private <C> Code<C> bindDecimal(Call<C> call) {
        int digits = call.size() > 2 ? (int) Draw.constant(call, 2) : 2;
        if (digits < 0 || digits > MOST_DIGITS) {
            throw call.invalid(2, "expected 0 to " + MOST_DIGITS + " digits");
        }
        Code<C> code = Draw.bind(call, each -> {
            long min = unscaled(each[0], digits, RoundingMode.CEILING);
            long max = unscaled(each[1], digits, RoundingMode.FLOOR);
            Draw.require(min <= max, "no number with " + digits + " digits after the point is between the two");
            return BigDecimal.valueOf(integer(min, max), digits);
        });
        return code.withDetail(Decimal.schema(digits));
    }

    private static long unscaled(Object number, int digits, RoundingMode mode) {
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return decimal.setScale(digits, mode).unscaledValue().longValueExact();
    }

    private Function ofDouble() {
        return Draw.of(
                named("double")
                        .takes("min", Kind.NUMBER)
                        .takes("max", Kind.NUMBER)
                        .gives(Type.FLOAT)
                        .says("A float from `min` to below `max`.")
                        .example("round(double(0, 1), 3)", "0.087"),
                each -> {
                    double min = Draw.number(each[0]);
                    double max = Draw.number(each[1]);
                    Draw.require(min <= max, "the first number must not be above the second");
                    return min + random.nextDouble() * (max - min);
                });
    }

    private Function normal() {
        return Draw.of(
                named("normal")
                        .takes("mean", Kind.NUMBER)
                        .takes("deviation", Kind.NUMBER)
                        .gives(Type.FLOAT)
                        .says("A float of the normal distribution.")
                        .example("round(normal(20, 3), 1)", "18.1"),
                each -> Draw.number(each[0]) + Draw.number(each[1]) * random.nextGaussian());
    }

    private Function lognormal() {
        return Draw.of(
                named("lognormal")
                        .takes("median", Kind.NUMBER)
                        .takes("deviation", Kind.NUMBER)
                        .gives(Type.FLOAT)
                        .says("A float of the log-normal distribution; `deviation` is that of the natural logarithm.")
                        .example("round(lognormal(120, 1))", "63"),
                each -> Draw.number(each[0]) * StrictMath.exp(Draw.number(each[1]) * random.nextGaussian()));
    }

    private Function exponential() {
        return Draw.of(
                named("exponential")
                        .takes("mean", Kind.NUMBER)
                        .gives(Type.FLOAT)
                        .says("A float of the exponential distribution.")
                        .example("round(exponential(10), 2)", "0.92"),
                each -> -Draw.number(each[0]) * StrictMath.log1p(-random.nextDouble()));
    }

    private Function zipf() {
        return named("zipf")
                .takes("n", Kind.INTEGER)
                .takes("exponent", Kind.NUMBER)
                .gives(Type.INTEGER)
                .says("An integer from 1 to `n` by Zipf's law: 1 is the most frequent, k is drawn k^exponent times less"
                        + " often.")
                .example("zipf(1000, 1)", "519")
                .does(this::bindZipf);
    }

    private <C> Code<C> bindZipf(Call<C> call) {
        long ranks = Draw.whole(call, 0);
        double exponent = Draw.constant(call, 1);
        if (!(ranks >= 1 && exponent > 0 && exponent <= 10)) {
            throw call.invalid(0, "expected n from 1 on, and an exponent above 0 and at most 10");
        }
        Zipf zipf = new Zipf(ranks, exponent);
        call.setVaries();
        return Code.ofLongs(context -> zipf.rank(random));
    }

    private Function chance() {
        return named("chance")
                .takes("p", Kind.NUMBER)
                .gives(Type.BOOLEAN)
                .says("True with this probability.")
                .example("chance(0.9)", "true")
                .does(this::bindChance);
    }

    private <C> Code<C> bindChance(Call<C> call) {
        if (call.isConstant(0)) {
            Draw.probability(call, 0);
        }
        return Draw.bind(call, each -> random.nextDouble() < Draw.number(each[0]));
    }

    private Function walk() {
        return named("walk")
                .takes("min", Kind.NUMBER)
                .takes("max", Kind.NUMBER)
                .takes("step", Kind.NUMBER)
                .gives(Type.FLOAT)
                .says(
                        "A random walk that is reflected at `min` and `max` and begins in the middle; `step` is the standard"
                                + " deviation of a step. A stream has one walk with a step a record; with `keys` each key has its"
                                + " own. Walks of one field that have the same numbers are one.")
                .example("walk(0, 100, 1)", "50.0")
                .does(NumberDraws::bindWalk);
    }

    private static <C> Code<C> bindWalk(Call<C> call) {
        double min = Draw.constant(call, 0);
        double max = Draw.constant(call, 1);
        double deviation = Draw.constant(call, 2);
        if (!(min < max && deviation > 0)) {
            throw call.invalid(0, "expected the lowest value, the highest, and a step above 0");
        }
        RandomWalk walk = new RandomWalk(SplitMix.hash("walk " + min + " " + max + " " + deviation), deviation);
        Code.ToObject<C> series = call.name(HostNames.SERIES);
        Code.ToObject<C> step = call.name(HostNames.STEP);
        double start = (min + max) / 2;
        return Code.ofDoubles(context -> RandomWalk.reflected(
                start + walk.at((Long) series.value(context), (Long) step.value(context)), min, max));
    }

    private static Function sequence() {
        return named("sequence")
                .takes("start", Kind.INTEGER)
                .mayTake("step", Kind.INTEGER)
                .gives(Type.INTEGER)
                .says("`start` in the first record of the stream, then `step` more in each, by default 1.")
                .example("sequence(1000)", "1000")
                .does(NumberDraws::bindSequence);
    }

    private static <C> Code<C> bindSequence(Call<C> call) {
        long start = Draw.whole(call, 0);
        long step = call.size() > 1 ? Draw.whole(call, 1) : 1;
        if (step == 0) {
            throw call.invalid(1, "expected a step other than 0");
        }
        Code.ToObject<C> index = call.name(HostNames.INDEX);
        return Code.ofLongs(context -> Math.addExact(start, Math.multiplyExact((Long) index.value(context), step)));
    }
}
