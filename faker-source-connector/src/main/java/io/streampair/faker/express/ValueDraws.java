// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Type;
import io.streampair.faker.generate.ParsedExpression;
import io.streampair.faker.generate.Regex;
import io.streampair.faker.generate.Uuids;
import io.streampair.faker.stream.SplitMix;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.datafaker.Faker;

/** Functions that draw values other than numbers. */
final class ValueDraws {
    static final String GROUP = "Draws of other values";

    private static final int MOST_BYTES = 1_000_000;

    private final SplitMix random;
    private final Faker faker;

    ValueDraws(SplitMix random, Faker faker) {
        this.random = random;
        this.faker = faker;
    }

    List<Function> all() {
        return List.of(pick(), maybe(), uuid(), regex(), fake(), lorem(), bytes(), dateBetween(), timestampBetween());
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private Function pick() {
        return named("pick")
                .takes("a", Kind.VALUE)
                .repeated()
                .says("One of the arguments, each as often; the others are not evaluated.")
                .example("pick('DHL', 'UPS', 'GLS')", "UPS")
                .does(this::bindPick);
    }

    private <C> Code<C> bindPick(Call<C> call) {
        call.setVaries();
        int size = call.size();
        return call.oneOf(0, context -> random.nextInt(size));
    }

    private Function maybe() {
        return named("maybe")
                .takes("p", Kind.NUMBER)
                .takes("value", Kind.VALUE)
                .says("The value with this probability, otherwise null.")
                .example("maybe(0.9, 'here')", "here")
                .does(this::bindMaybe);
    }

    private <C> Code<C> bindMaybe(Call<C> call) {
        call.setVaries();
        double share = Draw.probability(call, 0);
        return call.onlyIf(context -> random.nextDouble() < share, 1);
    }

    private Function uuid() {
        return Draw.of(
                named("uuid")
                        .gives(Type.UUID)
                        .says("A random UUID, of version 4.")
                        .example("uuid()", "166528ca-e567-4bf0-a94a-914034ce533c"),
                each -> Uuids.version4(random));
    }

    private Function regex() {
        return named("regex")
                .takes("pattern", Kind.TEXT)
                .gives(Type.TEXT)
                .says("A text that matches a regular expression of characters, classes, groups, alternatives and"
                        + " repetitions.")
                .example("regex('[A-Z]{2}-[0-9]{5}')", "VW-46097")
                .does(this::bindRegex);
    }

    private <C> Code<C> bindRegex(Call<C> call) {
        String pattern = call.constantText(0);
        String problem = Regex.problem(pattern);
        if (problem != null) {
            throw call.invalid(
                    0, "the regular expression " + Character.toLowerCase(problem.charAt(0)) + problem.substring(1));
        }
        call.setVaries();
        try {
            random.reset(0);
            faker.regexify(pattern);
        } catch (RuntimeException | StackOverflowError e) {
            throw call.invalid(0, "no text can be made by this regular expression");
        }
        return Code.ofPresent(Type.TEXT, context -> faker.regexify(pattern));
    }

    private Function fake() {
        return named("fake")
                .takes("method", Kind.TEXT)
                .mayTake("argument", Kind.VALUE)
                .repeated()
                .says("What a method of Datafaker makes with constant arguments. Without arguments its name alone does:"
                        + " `Name.fullName`.")
                .example("fake('bothify', '??-###')", "vw-417")
                .does(this::bindFake);
    }

    private <C> Code<C> bindFake(Call<C> call) {
        String name = call.constantText(0);
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < call.size(); i++) {
            if (!call.isConstant(i)) {
                throw call.invalid(i, "expected a constant");
            }
            arguments.add(String.valueOf(call.values(i).value(null)));
        }
        int dot = name.indexOf('.');
        String provider = dot < 0 ? null : name.substring(0, dot);
        call.setVaries();
        try {
            return FakerNames.code(
                    new ParsedExpression.Call(provider, name.substring(dot + 1), arguments), faker, random);
        } catch (IllegalArgumentException e) {
            throw call.invalid(0, e.getMessage());
        }
    }

    private Function lorem() {
        return Draw.of(
                named("lorem")
                        .takes("length", Kind.INTEGER)
                        .gives(Type.TEXT)
                        .says("A text of Latin words with this number of characters, at most a million.")
                        .example("lorem(24)", "Sit esse irure in elit q"),
                each -> Lorem.text((Long) each[0], random));
    }

    private Function bytes() {
        return Draw.of(
                named("bytes")
                        .takes("length", Kind.INTEGER)
                        .gives(Type.BYTES)
                        .says("So many random bytes, at most a million.")
                        .example("hex(bytes(4))", "f0fb67e5"),
                each -> {
                    long length = (Long) each[0];
                    Draw.require(length >= 0 && length <= MOST_BYTES, "the length must be 0 to a million");
                    byte[] made = new byte[(int) length];
                    random.nextBytes(made);
                    return made;
                });
    }

    private Function dateBetween() {
        return Draw.of(
                named("date_between")
                        .takes("first", Kind.VALUE)
                        .takes("last", Kind.VALUE)
                        .gives(Type.DATE)
                        .says("A date from one to another, both included; also given as texts.")
                        .example("date_between('1930-01-01', '2008-12-31')", "1961-01-27"),
                each -> {
                    LocalDate first = date(each[0]);
                    LocalDate last = date(each[1]);
                    Draw.require(!last.isBefore(first), "the first date must not be after the second");
                    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
                });
    }

    private static LocalDate date(Object value) {
        try {
            return value instanceof LocalDate date ? date : LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            throw new io.streampair.expressions.EvaluationException("expected a date such as '2026-01-31'");
        }
    }

    private Function timestampBetween() {
        return Draw.of(
                named("timestamp_between")
                        .takes("first", Kind.TIMESTAMP)
                        .takes("last", Kind.TIMESTAMP)
                        .gives(Type.TIMESTAMP)
                        .says("An instant in whole milliseconds from one to another, both included.")
                        .example(
                                "timestamp_between('2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z')",
                                "2026-11-01T00:04:14.730Z"),
                each -> {
                    long first = ((Instant) each[0]).toEpochMilli();
                    long last = ((Instant) each[1]).toEpochMilli();
                    Draw.require(first <= last, "the first time must not be after the second");
                    return Instant.ofEpochMilli(random.nextLong(first, last + 1));
                });
    }
}
