// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Presets;
import io.streampair.faker.generate.FieldDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** Draws settings as an attacker or a careless user would write them. */
final class FuzzedSettings {
    private static final List<String> METHODS = methods();
    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1",
        "2",
        "7",
        "1000",
        "99999",
        "400000000",
        "2147483647",
        "-2147483648",
        "9223372036854775807",
        "1e999999999",
        "NaN",
        "1e15",
        "0.5",
        "1e-300"
    };
    private static final String[] WORDS = {
        "",
        " ",
        "a",
        "x,y",
        "#{",
        "}",
        "'",
        "\\",
        "{x}",
        "{{",
        "é\u0000",
        "fuzz",
        "2026-01-31",
        "2026-01-31T00:00:00Z",
        "true",
        "string",
        "decimal",
        "int8",
        "bytes",
        "key",
        "json",
        "template",
        "clock",
        "http://127.0.0.1:1/fuzz",
        "file:/etc/passwd",
        "normal",
        "zipf",
        "exponential",
        "log-normal",
        "stages",
        "ramp",
        "sine",
        "bursts"
    };
    private static final String[] PARTS = {
        "(", ")", "[a-z]", "{999}", "{1,99}", "*", "+", "|", "a", "\\", ".", "?", "(?", "[^"
    };

    private final Random random;
    private final int deepest;

    FuzzedSettings(long seed) {
        random = new Random(seed);
        deepest = random.nextInt(20) == 0 ? random.nextInt(100) : random.nextInt(4);
    }

    private static List<String> methods() {
        List<String> methods = new ArrayList<>();
        for (java.lang.reflect.Method provider : Faker.class.getMethods()) {
            if (provider.getParameterCount() == 0) {
                methods.add(provider.getName());
                for (java.lang.reflect.Method method : provider.getReturnType().getMethods()) {
                    methods.add(provider.getName() + "." + method.getName());
                }
            } else {
                methods.add(provider.getName());
            }
        }
        methods.sort(null);
        return methods;
    }

    Map<String, String> draw() {
        Map<String, String> settings = new HashMap<>();
        settings.put("topic", random.nextInt(20) == 0 ? word() : "fuzz");
        if (random.nextInt(4) == 0) {
            settings.put("preset", pick(Presets.NAMES));
        }
        int fields = random.nextInt(4);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            names.add("f" + i);
            drawField("fields.f" + i + ".", settings, 0);
        }
        if (fields > 0) {
            settings.put("fields", String.join(",", names));
        }
        List<String> keys = new ArrayList<>(FakerSourceConfig.definition().names());
        for (int i = random.nextInt(8); i > 0; i--) {
            settings.put(pick(keys), value());
        }
        return settings;
    }

    private void drawField(String prefix, Map<String, String> settings, int depth) {
        String generator = random.nextInt(2) == 0 ? "expression" : pick(new ArrayList<>(FieldDefinition.generators()));
        settings.put(prefix + "generator", generator);
        settings.put(prefix + "expression", expression());
        settings.put(prefix + "pattern", pattern());
        settings.put(prefix + "template", text());
        settings.put(prefix + "options", random.nextBoolean() ? "a,b" : text());
        settings.put(prefix + "fields", "g,h");
        if (depth < deepest) {
            String[] inner = {"element.", "key.", "value.", "fields.g.", "fields.h."};
            drawField(prefix + inner[random.nextInt(inner.length)], settings, depth + 1);
        }
        ConfigDef definition = FakerSourceConfig.definition(Map.of("fields", "f0", "fields.f0.generator", generator));
        for (String key : definition.names()) {
            if (key.startsWith("fields.f0.") && random.nextInt(3) == 0) {
                settings.putIfAbsent(prefix + key.substring("fields.f0.".length()), value());
            }
        }
    }

    private String expression() {
        StringBuilder expression = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            expression.append(text()).append("#{").append(pick(METHODS));
            for (int arguments = random.nextInt(4); arguments > 0; arguments--) {
                expression
                        .append(" '")
                        .append(random.nextBoolean() ? number() : random.nextBoolean() ? word() : pattern())
                        .append("'")
                        .append(random.nextBoolean() ? "," : "");
            }
            expression.append(random.nextInt(20) == 0 ? "" : "}");
        }
        return repeated(expression.toString());
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            pattern.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return repeated(pattern.toString());
    }

    private String text() {
        return repeated(random.nextInt(3) == 0 ? "" : word());
    }

    private String value() {
        return random.nextBoolean() ? number() : text();
    }

    private String repeated(String text) {
        return random.nextInt(40) == 0
                ? text.repeat(1 + random.nextInt(20_000 / Math.max(1, text.length()) + 1))
                : text;
    }

    private String number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
