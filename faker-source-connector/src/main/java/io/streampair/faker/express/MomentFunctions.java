// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.EvaluationException;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Functions of logical time, and of what is made of it. */
final class MomentFunctions {
    private static final String GROUP = "Times and texts of records";
    private static final int WIDEST = 1000;

    private MomentFunctions() {}

    static List<Function> all() {
        return List.of(
                named("wave")
                        .takes("period", Kind.DURATION)
                        .mayTake("peak", Kind.TEXT)
                        .gives(Type.FLOAT)
                        .says("From -1 to 1 and back within a period of logical time; 1 at the time of day `peak`, by"
                                + " default midnight in UTC.")
                        .example("round(wave(1d, '19:00'), 3)", "0.259")
                        .does(MomentFunctions::bindWave),
                named("local")
                        .takes("time", Kind.TIMESTAMP)
                        .takes("zone", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says(
                                "The time as text in ISO 8601 in a zone, with its offset; it follows the JVM's zone data.")
                        .example("local(now, 'Asia/Tokyo')", "2026-01-01T09:00:00+09:00")
                        .computesTwo((time, zone) -> local((Instant) time, (String) zone)),
                named("years_between")
                        .takes("first", Kind.VALUE)
                        .takes("last", Kind.VALUE)
                        .gives(Type.INTEGER)
                        .says("The whole years from a date or time to another, in UTC.")
                        .example("years_between(date('2000-01-02'), now)", "25")
                        .computesTwo((first, last) ->
                                (long) Period.between(date(first), date(last)).getYears()),
                named("seconds_between")
                        .takes("first", Kind.TIMESTAMP)
                        .takes("last", Kind.TIMESTAMP)
                        .gives(Type.INTEGER)
                        .says("The whole seconds from one time to another.")
                        .example("seconds_between('2025-12-31T23:59:00Z', now)", "60")
                        .computesTwo((first, last) -> Duration.between((Instant) first, (Instant) last)
                                .toSeconds()),
                named("pad")
                        .takes("value", Kind.VALUE)
                        .takes("length", Kind.INTEGER)
                        .gives(Type.TEXT)
                        .says("The text of a value, with zeros before it up to a length.")
                        .example("concat('dev-', pad(7, 3))", "dev-007")
                        .computesTwo((value, length) -> padded(String.valueOf(value), (Long) length)));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static <C> Code<C> bindWave(Call<C> call) {
        Object period = call.isConstant(0) ? call.values(0).value(null) : null;
        if (!(period instanceof Duration duration) || duration.isZero() || duration.isNegative()) {
            throw call.invalid(0, "expected a constant duration such as 1d");
        }
        double micros = duration.toNanos() / 1e3;
        double peak = call.size() > 1 ? peakMicros(call) : 0;
        Code.ToObject<C> now = call.name(HostNames.NOW);
        return Code.ofDoubles(context -> {
            Instant instant = (Instant) now.value(context);
            double at = instant.getEpochSecond() * 1e6 + instant.getNano() / 1e3 - peak;
            return StrictMath.cos(2 * Math.PI * ((at % micros) / micros));
        });
    }

    private static <C> double peakMicros(Call<C> call) {
        try {
            return LocalTime.parse(call.constantText(1)).toNanoOfDay() / 1e3;
        } catch (DateTimeException e) {
            throw call.invalid(1, "expected a time of day such as '19:00'");
        }
    }

    private static String local(Instant time, String zone) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw new EvaluationException("the zone is unknown");
        }
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC).toLocalDate();
        }
        throw new EvaluationException("years_between needs dates or timestamps");
    }

    private static String padded(String text, long length) {
        Draw.require(length <= WIDEST, "the length must be at most " + WIDEST);
        return text.length() >= length ? text : "0".repeat((int) length - text.length()) + text;
    }
}
