// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a definition from a grammar, which is often valid, and may damage it. */
final class FuzzedDefinition extends FuzzedExpression {
    private static final List<String> TYPES =
            List.of("int8", "int32", "int64", "float64", "decimal", "string", "boolean");

    FuzzedDefinition(long seed) {
        super(new Random(seed));
    }

    String draw() {
        StringBuilder text = new StringBuilder();
        if (one(3)) {
            text.append("seed: ").append(random.nextLong()).append('\n');
        }
        if (one(4)) {
            text.append("start: ")
                    .append(pick("2026-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T00:00:00Z", odd()))
                    .append('\n');
        }
        if (one(4)) {
            text.append("end: ")
                    .append(pick("30d", "{records: 50}", "{records: 100000001}", "1us", odd()))
                    .append('\n');
        }
        if (one(5)) {
            text.append(pick("pace: max\n", "zone: Europe/Berlin\n", "locale: de\n", "began: 2025-01-01T00:00:00Z\n"));
        }
        text.append("tables:\n  t: {columns: {a: int32, w: int32, l: string}, rows: [[1, 2, en], [2, 3, de]]}\n");
        text.append("streams:\n");
        int streams = 1 + random.nextInt(4);
        for (int i = 0; i < streams; i++) {
            stream(text, i, streams);
        }
        String document = text.toString();
        for (int damages = one(2) ? 0 : 1 + random.nextInt(4); damages > 0; damages--) {
            document = damaged(document);
        }
        return document;
    }

    private void stream(StringBuilder text, int number, int streams) {
        boolean hasLife = one(2);
        text.append("  s").append(number).append(":\n");
        text.append("    initial: ")
                .append(pick("1", "5", "1000", odd(20, "3")))
                .append('\n');
        if (one(2)) {
            text.append("    arrive: ")
                    .append(pick("1/s", "3/10m", "{rate: 2/s, swing: 0.8, peak: '19:00'}", odd(5, "1/h")))
                    .append('\n');
            text.append("    count: ").append(1000 + random.nextInt(5000)).append('\n');
        }
        if (one(3)) {
            text.append("    key: ").append(pick("f0", "[f0]", odd(4, "f0"))).append('\n');
        }
        if (one(3)) {
            text.append("    timestamp: ").append(pick("now", odd(4, "now"))).append('\n');
        }
        text.append(
                "    fields:\n      f0: entity\n      f1: {array: 0..3, of: {struct: {x: 'integer(1, 9)', y: Lorem.word}}}\n");
        int fields = 1 + random.nextInt(6);
        for (int i = 2; i < 2 + fields; i++) {
            text.append("      f")
                    .append(i)
                    .append(": ")
                    .append(field(i, streams, 2, hasLife))
                    .append('\n');
        }
        if (hasLife) {
            life(text);
        }
        if (one(3)) {
            text.append("    emit:\n      - {topic: s").append(number).append("}\n");
            text.append("      - {topic: e")
                    .append(number)
                    .append(", when: \"")
                    .append(flag(2, 2, hasLife))
                    .append("\", ")
                    .append(pick(
                            "fields: {x: f0}, ",
                            "for: f1, fields: {x: it.x, p: position}, ",
                            "value: json, ",
                            "value: debezium, ",
                            odd(20, "") + ": 1, "))
                    .append("key: f0}\n");
        }
    }

    private void life(StringBuilder text) {
        if (one(2)) {
            text.append("    life: {every: ")
                    .append(pick("1h", "1s", odd(5, "10s")))
                    .append(", jitter: ")
                    .append(pick("0s", "500ms", odd(5, "1ms")))
                    .append("}\n");
            return;
        }
        text.append("    life:\n      at_most: ")
                .append(pick("1d", "2h", odd(5, "3h")))
                .append("\n      states:\n");
        int states = 1 + random.nextInt(4);
        for (int i = 0; i < states; i++) {
            String next = i + 1 < states ? "A" + (i + 1) : pick("A0", "end", odd(5, "end"));
            text.append("        A")
                    .append(i)
                    .append(": {next: ")
                    .append((next.equals("end") || one(2) ? next : "{" + next + ": 3, end: 1}"))
                    .append(", after: ")
                    .append(pick("10m", "1m..2m", "2m +- 1m", "1m x 2.5", "exponential(5m)"))
                    .append(one(2) ? ", set: {f2: \"" + pick("f2", "entity", odd(9, "entity")) + "\"}" : "")
                    .append("}\n");
        }
    }

    private String field(int number, int streams, int depth, boolean hasLife) {
        return switch (number == 2 ? 0 : random.nextInt(depth == 2 ? 9 : depth == 1 ? 8 : 2)) {
            case 0 -> "\"" + quoted(number, hasLife) + "\"";
            case 1 -> "{is: \"" + quoted(number, hasLife) + "\", type: " + (one(4) ? pick(TYPES) : "string") + "}";
            case 8 ->
                pick(
                        "ref(s" + random.nextInt(streams) + ")",
                        "row(t)",
                        "\"row(t, w)\"",
                        "\"ref(s0, zipf(1.1))\"",
                        "\"ref(s0, recent(1h))\"");
            case 3 -> "{choice: {a: 1, b: " + (one(20) ? 0 : 3) + "}}";
            case 4 -> "{struct: {x: " + field(number, streams, depth - 1, hasLife) + ", y: entity}}";
            case 5 ->
                "{array: " + pick("2", "1..3", odd(9, "0")) + ", of: " + field(number, streams, depth - 1, hasLife)
                        + "}";
            case 6 -> "{map: {k: " + field(number, streams, depth - 1, hasLife) + "}}";
            case 7 -> "{one_of: {p: " + field(number, streams, depth - 1, hasLife) + ", q: entity}}";
            default ->
                "{is: \"Name.fullName\", "
                        + pick(
                                "locale: de",
                                "optional: true",
                                "hidden: true",
                                "doc: x",
                                one(5) ? odd() + ": 1" : "doc: y")
                        + "}";
        };
    }

    private String damaged(String document) {
        int at = random.nextInt(document.length());
        int end = Math.min(document.length(), at + random.nextInt(8));
        List<String> lines = new ArrayList<>(List.of(document.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> {
                return document.substring(0, at) + odd() + document.substring(end);
            }
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.remove(line);
            case 3 ->
                lines.set(line, " ".repeat(random.nextInt(9)) + lines.get(line).strip());
            case 4 -> {
                String piece = document.substring(at, Math.min(document.length(), at + 1 + random.nextInt(30)));
                return document.substring(0, at)
                        + piece.repeat(2 + random.nextInt(one(20) ? 3000 : 4))
                        + document.substring(at);
            }
            default -> {
                String changed = lines.get(line);
                int colon = changed.lastIndexOf(": ");
                lines.set(line, colon < 0 ? odd() : changed.substring(0, colon + 2) + odd());
            }
        }
        String joined = String.join("\n", lines);
        return joined.isEmpty() ? " " : joined;
    }
}
