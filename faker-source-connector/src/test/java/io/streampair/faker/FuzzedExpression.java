// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import java.util.Random;

/** Draws expressions of a definition, most of them valid. */
class FuzzedExpression {
    private static final List<String> ODD = List.of(
            "",
            "null",
            "~",
            "-1",
            "0",
            "1e999",
            "9223372036854775808",
            "NaN",
            ".inf",
            "''",
            "[]",
            "{}",
            "[1]",
            "{a: 1}",
            "&x y",
            "*x",
            "!!int 5",
            "'a",
            "\"\\u0000\"",
            "#",
            "| ",
            "? ",
            "((((",
            "1 +",
            "ref(s0)",
            "row(t)",
            "state",
            "before.f0",
            "f0",
            "x",
            "now",
            "10m",
            "1/s",
            "2026-01-01T00:00:00Z",
            "true",
            "é💥",
            "lorem(99999999)",
            "regex('((a{99}){99}){99}')",
            "change(0, 1)",
            "hold(0s, 1)",
            "array",
            "s0",
            "end");

    final Random random;

    FuzzedExpression(Random random) {
        this.random = random;
    }

    /** An expression without double quotes. */
    String quoted(int number, boolean hasLife) {
        return switch (random.nextInt(20)) {
            case 0 -> odd(3, "f0").replace("\"", "");
            case 1 -> number(3, number, hasLife).repeat(one(5) ? 1 + random.nextInt(200) : 1);
            case 2, 3, 4, 5 -> text(3, number, hasLife);
            case 6, 7 -> flag(3, number, hasLife);
            case 8 ->
                pick("now", "born", "now - 10m", "uuid()", "bytes(4)", "date_between('2026-01-01', '2026-02-01')");
            default -> number(3, number, hasLife);
        };
    }

    private String number(int depth, int number, boolean hasLife) {
        if (depth == 0 || one(3)) {
            return pick(
                    "1",
                    "2.5",
                    "entity",
                    "f0",
                    "integer(1, 9)",
                    "decimal(1, 5)",
                    "normal(0, 1)",
                    "sequence(5)",
                    "walk(0, 10, 1)",
                    hasLife ? "event" : "length('x')",
                    hasLife ? "before.f0" : "seconds_between(born, now)",
                    odd(40, "f0").replace("\"", ""),
                    one(20) ? "f" + random.nextInt(number + 1) : "3");
        }
        String one = number(depth - 1, number, hasLife);
        String two = number(depth - 1, number, hasLife);
        return pick(
                one + " + " + two,
                one + " * " + two,
                "(" + one + ")",
                "-" + one,
                "if(" + flag(depth - 1, number, hasLife) + ", " + one + ", " + one + ")",
                "coalesce(" + one + ", " + one + ")",
                "anew(" + one + ")",
                "change(0.2, " + one + ")",
                "hold(10m, " + one + ")",
                "maybe(0.5, " + one + ")",
                "round(" + one + ")",
                "min(" + one + ", " + one + ")",
                one(10) ? one + " / " + two : one,
                one(20) ? "int8(" + one + ")" : one);
    }

    private String text(int depth, int number, boolean hasLife) {
        return pick(
                "'text'",
                "Name.fullName",
                "Internet.emailAddress",
                "lorem(20)",
                "regex('[a-z]{3}')",
                "text(" + number(depth - 1, number, hasLife) + ")",
                "concat('a', " + number(depth - 1, number, hasLife) + ")",
                "pick('a', 'b')",
                "upper(Lorem.word)",
                "if(" + flag(depth - 1, number, hasLife) + ", 'x', Lorem.word)",
                "anew(Lorem.word)",
                "local(now, 'Asia/Tokyo')");
    }

    String flag(int depth, int number, boolean hasLife) {
        return pick(
                "true",
                "chance(0.5)",
                "entity > 3",
                "not chance(0.1)",
                "f0 in (1, 2, 3)",
                "f0 is null",
                number(Math.max(0, depth - 1), number, hasLife) + " < 5",
                "entity == 1 and chance(0.3) or f0 != 4");
    }

    String odd() {
        return pick(ODD);
    }

    /** One of so many times something odd. */
    String odd(int times, String otherwise) {
        return one(times) ? odd() : otherwise;
    }

    boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
