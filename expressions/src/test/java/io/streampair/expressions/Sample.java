// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A host whose contexts are maps: {@code value} is of any type, the other names have types and are never null. */
final class Sample implements Scope<Map<String, Object>> {
    static final Map<String, Object> CONTEXT = context();

    private static final Map<String, Type> NAMES = Map.of(
            "value", Type.ANY,
            "i", Type.INTEGER,
            "j", Type.INTEGER,
            "f", Type.FLOAT,
            "m", Type.DECIMAL,
            "t", Type.TEXT,
            "b", Type.BOOLEAN,
            "at", Type.TIMESTAMP);

    static Map<String, Object> context() {
        Map<String, Object> value = new HashMap<>();
        value.put("name", "Ann Lee");
        value.put("n", 42);
        value.put("price", 19.99);
        value.put("ts", 1_795_515_330_250L);
        value.put("tags", List.of("red", "blue"));
        value.put("numbers", Arrays.asList(1, null, 2L, 3));
        value.put("lines", List.of(Map.of("amount", new BigDecimal("20.50")), Map.of("amount", 10)));
        value.put("map", new java.util.TreeMap<>(Map.of("a", 1, "b", 2)));
        value.put("odd name", Map.of("x.y", "odd"));
        value.put("empty", "");
        value.put("nothing", null);
        value.put("yes", true);
        value.put("bytes", new byte[] {1, 2});
        Map<String, Object> context = new HashMap<>();
        context.put("value", value);
        context.put("i", 7L);
        context.put("j", -3L);
        context.put("f", 2.5);
        context.put("m", new BigDecimal("1.10"));
        context.put("t", "text");
        context.put("b", true);
        context.put("at", Instant.parse("2026-11-24T10:15:30Z"));
        return context;
    }

    static Object value(String expression) {
        return value(expression, CONTEXT);
    }

    static Object value(String expression, Map<String, Object> context) {
        return Expression.parse(expression).bind(new Sample()).value(context);
    }

    /** The text of the value; null for null. */
    static String text(String expression) {
        Object value = value(expression);
        return value == null ? "null" : Texts.of(value);
    }

    @Override
    public Code<Map<String, Object>> name(Path path) {
        String root = path.root();
        Type type = NAMES.get(root);
        if (type == null) {
            return null;
        }
        if (type == Type.ANY) {
            Steps steps = new Steps(path.steps(), this::field);
            return Code.ofObjects(Type.ANY, context -> steps.follow(context.get(root)));
        }
        if (!path.steps().isEmpty()) {
            throw new IllegalArgumentException(root + " has no fields");
        }
        return switch (type) {
            case INTEGER -> Code.ofLongs(context -> (Long) context.get(root));
            case FLOAT -> Code.ofDoubles(context -> (Double) context.get(root));
            case BOOLEAN -> Code.ofTests(context -> (Boolean) context.get(root));
            default -> Code.ofPresent(type, context -> context.get(root));
        };
    }

    @Override
    public Collection<String> names() {
        return NAMES.keySet().stream().sorted().toList();
    }
}
