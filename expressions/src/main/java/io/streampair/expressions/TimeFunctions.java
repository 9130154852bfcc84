// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Functions of timestamps; floor and ceil are of numbers too. */
final class TimeFunctions {
    static final String GROUP = "Times";

    private TimeFunctions() {}

    static List<Function> all() {
        return List.of(
                named("floor")
                        .takes("time", Kind.TIMESTAMP)
                        .takes("step", Kind.DURATION)
                        .gives(Type.TIMESTAMP)
                        .says("The start of the step that a time is in, counted from 1970 in UTC.")
                        .example("floor(value.ts, 1h)", "2026-11-24T10:00:00Z")
                        .computesTwo((time, step) -> multiple(time, step, RoundingMode.FLOOR)),
                named("floor")
                        .takes("number", Kind.NUMBER)
                        .takes("step", Kind.NUMBER)
                        .givesCommon()
                        .says("The last multiple of the step that is not above the number.")
                        .example("floor(value.n, 5)", "40")
                        .computesTwo((number, step) -> NumberFunctions.multiple(number, step, RoundingMode.FLOOR)),
                named("floor")
                        .takes("number", Kind.NUMBER)
                        .gives(Type.INTEGER)
                        .says("The last integer that is not above the number.")
                        .example("floor(-2.5)", "-3")
                        .computesOne(number -> NumberFunctions.rounded(number, RoundingMode.FLOOR)),
                named("ceil")
                        .takes("time", Kind.TIMESTAMP)
                        .takes("step", Kind.DURATION)
                        .gives(Type.TIMESTAMP)
                        .says("The first start of a step that is not before the time.")
                        .example("ceil(value.ts, 15m)", "2026-11-24T10:30:00Z")
                        .computesTwo((time, step) -> multiple(time, step, RoundingMode.CEILING)),
                named("ceil")
                        .takes("number", Kind.NUMBER)
                        .takes("step", Kind.NUMBER)
                        .givesCommon()
                        .says("The first multiple of the step that is not below the number.")
                        .example("ceil(value.n, 5)", "45")
                        .computesTwo((number, step) -> NumberFunctions.multiple(number, step, RoundingMode.CEILING)),
                named("ceil")
                        .takes("number", Kind.NUMBER)
                        .gives(Type.INTEGER)
                        .says("The first integer that is not below the number.")
                        .example("ceil(2.1)", "3")
                        .computesOne(number -> NumberFunctions.rounded(number, RoundingMode.CEILING)),
                named("timestamp")
                        .takes("value", Kind.TIMESTAMP)
                        .gives(Type.TIMESTAMP)
                        .says("The instant that a text, number or date is.")
                        .example("timestamp('2026-11-24T10:15:30+01:00')", "2026-11-24T09:15:30Z")
                        .computesOne(time -> time),
                named("timestamp")
                        .takes("text", Kind.TEXT)
                        .takes("pattern", Kind.TEXT)
                        .mayTake("zone", Kind.TEXT)
                        .gives(Type.TIMESTAMP)
                        .says(
                                "The instant that a text is by a pattern of Java's DateTimeFormatter; if it names no zone, it is of "
                                        + "UTC or the given zone.")
                        .example("timestamp('24.11.2026 10:15', 'dd.MM.yyyy HH:mm')", "2026-11-24T10:15:00Z")
                        .does(new Parse()),
                named("from_epoch")
                        .takes("number", Kind.NUMBER)
                        .takes("unit", Kind.TEXT)
                        .gives(Type.TIMESTAMP)
                        .says("The instant that is the given number of units after 1970-01-01; the unit is one of "
                                + EpochUnit.NAMES + ".")
                        .example("from_epoch(1795515330, 's')", "2026-11-24T10:15:30Z")
                        .does(new FromEpoch()),
                named("to_epoch")
                        .takes("time", Kind.TIMESTAMP)
                        .takes("unit", Kind.TEXT)
                        .gives(Type.INTEGER)
                        .says("The units from 1970 to an instant; what is less than a unit is cut off.")
                        .example("to_epoch(value.ts, 's')", "1795515330")
                        .does(new ToEpoch()),
                named("iso")
                        .takes("time", Kind.TIMESTAMP)
                        .gives(Type.TEXT)
                        .says("The instant as text in ISO 8601 and UTC.")
                        .example("iso(value.ts)", "2026-11-24T10:15:30.250Z")
                        .computesOne(Object::toString),
                named("format")
                        .takes("time", Kind.TIMESTAMP)
                        .takes("pattern", Kind.TEXT)
                        .mayTake("zone", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says("The instant as text by a pattern of Java's DateTimeFormatter, in UTC or a zone.")
                        .example("format(value.ts, 'yyyyMMdd')", "20261124")
                        .does(new Format()));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static Instant multiple(Object time, Object step, RoundingMode mode) {
        return Durations.multiple((Instant) time, (Duration) step, mode);
    }

    /** A constant zone; that of the host if the call has none. */
    static <C> ZoneId zone(Call<C> call, int index) {
        if (call.size() <= index) {
            return call.scope().zone();
        }
        String name = call.constantText(index);
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException e) {
            throw call.invalid(
                    index,
                    "'" + name + "' is not a time zone such as 'Europe/Berlin' or '+01:00'"
                            + Nearest.question(name, ZoneId.getAvailableZoneIds()));
        }
    }

    private static <C> EpochUnit unit(Call<C> call) {
        return EpochUnit.of(call.constantText(1))
                .orElseThrow(() -> call.invalid(1, "expected a unit: " + EpochUnit.NAMES));
    }

    private static <C> DateTimeFormatter formatter(Call<C> call, ZoneId zone) {
        try {
            return new DateTimeFormatterBuilder()
                    .appendPattern(call.constantText(1))
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withZone(zone);
        } catch (IllegalArgumentException e) {
            if (e instanceof InvalidExpressionException) {
                throw e;
            }
            throw call.invalid(1, "not a pattern of DateTimeFormatter: " + e.getMessage());
        }
    }

    /** By a pattern. */
    private static final class Parse implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            ZoneId zone = zone(call, 2);
            DateTimeFormatter formatter = formatter(call, zone).withZone(null);
            String expected = "the pattern " + call.constantText(1);
            return call.strictOfFirst(
                    Type.TIMESTAMP, text -> IsoTimes.ofText((String) text, formatter, zone, expected));
        }
    }

    /** By a pattern. */
    private static final class Format implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            DateTimeFormatter formatter = formatter(call, zone(call, 2));
            return call.strictOfFirst(Type.TEXT, time -> formatter.format((Instant) time));
        }
    }

    /** In a unit. */
    private static final class FromEpoch implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            EpochUnit unit = unit(call);
            return call.strictOfFirst(
                    Type.TIMESTAMP,
                    number ->
                            number instanceof Long whole ? unit.instant(whole) : unit.instant(Numbers.decimal(number)));
        }
    }

    /** In a unit. */
    private static final class ToEpoch implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            EpochUnit unit = unit(call);
            return call.strictOfFirst(Type.INTEGER, time -> unit.number((Instant) time));
        }
    }
}
