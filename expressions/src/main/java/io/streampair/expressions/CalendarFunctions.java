// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Functions of dates and times of day, in UTC or in a zone. */
final class CalendarFunctions {
    private static final Map<String, UnaryOperator<ZonedDateTime>> TRUNCATIONS = Map.of(
            "second", time -> time.truncatedTo(ChronoUnit.SECONDS),
            "minute", time -> time.truncatedTo(ChronoUnit.MINUTES),
            "hour", time -> time.truncatedTo(ChronoUnit.HOURS),
            "day", time -> time.truncatedTo(ChronoUnit.DAYS),
            "week", CalendarFunctions::monday,
            "month", time -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1),
            "quarter",
                    time -> time.truncatedTo(ChronoUnit.DAYS)
                            .withDayOfMonth(1)
                            .withMonth((time.getMonthValue() - 1) / 3 * 3 + 1),
            "year", time -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1));

    private CalendarFunctions() {}

    static List<Function> all() {
        List<Function> all = new ArrayList<>();
        all.add(named("date")
                .takes("value", Kind.VALUE)
                .mayTake("zone", Kind.TEXT)
                .gives(Type.DATE)
                .says("The day of a time, in UTC or a zone; of a text or number that of the instant that it is.")
                .example("date(value.ts)", "2026-11-24")
                .example("date(value.ts, 'Pacific/Auckland')", "2026-11-24")
                .does(new OfDate<>(Type.DATE, date -> date)));
        all.add(named("time")
                .takes("value", Kind.VALUE)
                .mayTake("zone", Kind.TEXT)
                .gives(Type.TIME)
                .says("The time of day of an instant, in UTC or a zone; or the time that a text such as 10:15 is.")
                .example("time(value.ts)", "10:15:30.250")
                .example("time('23:59')", "23:59")
                .does(new OfTime<>(Type.TIME, time -> time)));
        addDate(all, "year", "The year.", "2026", LocalDate::getYear);
        addDate(all, "month", "The month, 1 to 12.", "11", LocalDate::getMonthValue);
        addDate(all, "day", "The day of the month, 1 to 31.", "24", LocalDate::getDayOfMonth);
        addDate(
                all,
                "day_of_week",
                "The day of the week: Monday is 1, Sunday 7.",
                "2",
                date -> date.getDayOfWeek().getValue());
        addDate(all, "day_of_year", "The day of the year, 1 to 366.", "328", LocalDate::getDayOfYear);
        addDate(
                all,
                "week",
                "The week of the year by ISO 8601, 1 to 53.",
                "48",
                date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        addTime(all, "hour", "The hour of the day, 0 to 23.", "10", LocalTime::getHour);
        addTime(all, "minute", "The minute of the hour, 0 to 59.", "15", LocalTime::getMinute);
        addTime(all, "second", "The second of the minute, 0 to 59.", "30", LocalTime::getSecond);
        all.add(named("truncate")
                .takes("time", Kind.TIMESTAMP)
                .takes("unit", Kind.TEXT)
                .mayTake("zone", Kind.TEXT)
                .gives(Type.TIMESTAMP)
                .says(
                        "The start of the second, minute, hour, day, week (Monday), month, quarter or year that an instant is in, "
                                + "in UTC or a zone.")
                .example("truncate(value.ts, 'month')", "2026-11-01T00:00:00Z")
                .example("truncate(value.ts, 'week')", "2026-11-23T00:00:00Z")
                .does(new Truncate()));
        return all;
    }

    private static ZonedDateTime monday(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(TimeFunctions.GROUP, name);
    }

    private static FunctionBuilder part(String name, String sentence, String result) {
        return named(name)
                .takes("value", Kind.VALUE)
                .mayTake("zone", Kind.TEXT)
                .gives(Type.INTEGER)
                .says(sentence)
                .example(name + "(value.ts)", result);
    }

    private static void addDate(
            List<Function> all, String name, String sentence, String result, ToLongFunction<LocalDate> part) {
        all.add(part(name, sentence, result).does(new OfDate<>(Type.INTEGER, part::applyAsLong)));
    }

    private static void addTime(
            List<Function> all, String name, String sentence, String result, ToLongFunction<LocalTime> part) {
        all.add(part(name, sentence, result).does(new OfTime<>(Type.INTEGER, part::applyAsLong)));
    }

    private static Instant instant(Object value, Times times) {
        return (Instant) Kind.TIMESTAMP.cast(value, times, "the function");
    }

    /** A part of a date. */
    private record OfDate<T>(Type type, java.util.function.Function<LocalDate, T> part) implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            ZoneId zone = TimeFunctions.zone(call, 1);
            Times times = call.scope().times();
            return call.strictOfFirst(type, value -> {
                LocalDate date =
                        value instanceof LocalDate day ? day : LocalDate.ofInstant(instant(value, times), zone);
                return part.apply(date);
            });
        }
    }

    /** A part of a time of day. */
    private record OfTime<T>(Type type, java.util.function.Function<LocalTime, T> part) implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            ZoneId zone = TimeFunctions.zone(call, 1);
            Times times = call.scope().times();
            return call.strictOfFirst(type, value -> part.apply(time(value, zone, times)));
        }

        private static LocalTime time(Object value, ZoneId zone, Times times) {
            if (value instanceof LocalTime time) {
                return time;
            }
            if (value instanceof String text && text.indexOf('-') < 0) {
                try {
                    return LocalTime.parse(text.strip());
                } catch (java.time.DateTimeException e) {
                    throw new EvaluationException("the text is not a time of day such as 10:15:30");
                }
            }
            return LocalTime.ofInstant(instant(value, times), zone);
        }
    }

    /** To the start of a unit. */
    private static final class Truncate implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            ZoneId zone = TimeFunctions.zone(call, 2);
            String unit = call.constantText(1);
            UnaryOperator<ZonedDateTime> truncation = TRUNCATIONS.get(unit);
            if (truncation == null) {
                List<String> units = TRUNCATIONS.keySet().stream().sorted().toList();
                throw call.invalid(1, "expected one of " + String.join(", ", units) + Nearest.question(unit, units));
            }
            return call.strictOfFirst(
                    Type.TIMESTAMP,
                    time -> truncation.apply(((Instant) time).atZone(zone)).toInstant());
        }
    }
}
