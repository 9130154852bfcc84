// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a setting is set to, validation answers soon, with errors that name their key. */
class OddValuesTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int LONG = 30_000;
    private static final long SEED = 20260711;

    private static final List<String> ODD = Arrays.asList(
            null,
            "",
            " ",
            ",",
            ",,a,,",
            "\0",
            "\n",
            "null",
            "true",
            "TRUE!",
            "0",
            "-1",
            "1.5",
            "1e9",
            "1e1000000",
            "99999999999999999999",
            "NaN",
            "٣",
            "İ",
            "ß",
            "\ud800",
            "🦜",
            "${",
            "${}",
            "${:}",
            "${topic}",
            "${topic",
            "${env:NAME}",
            "a${env:NAME}b",
            "$",
            "\\",
            "\\Q",
            "[",
            "(",
            "(?",
            "*",
            "**",
            "+",
            "{",
            "}",
            "'",
            "''",
            "\"",
            "\"\"",
            "\"\"\"",
            "\"a",
            "a\"",
            "%s %d %n",
            "../../etc/passwd",
            "/dev/null/x",
            "file:///",
            "http://127.0.0.1:9042/x?y#z",
            "a;b",
            "a b",
            "[::1]:9042",
            "[::1",
            "::",
            ":",
            "a=b",
            "a=value.b",
            "a=value.",
            "a=value.b, a=value.c",
            "__ttl=1, __timestamp=now()",
            "DROP TABLE t; --",
            "9".repeat(LONG),
            "a".repeat(LONG),
            "(".repeat(LONG),
            "(".repeat(LONG) + ")".repeat(LONG),
            "[".repeat(LONG) + "]".repeat(LONG),
            "\"".repeat(LONG),
            "'".repeat(LONG + 1),
            "y".repeat(LONG),
            "\\".repeat(LONG),
            "${topic}".repeat(LONG / 8),
            "a,".repeat(LONG),
            "a=value.b.c.d,".repeat(LONG / 10),
            columns("=value.x", LONG / 10),
            "a=value" + ".x".repeat(LONG),
            "a=value" + "[0]".repeat(LONG),
            "a=" + "9".repeat(LONG),
            "a=value.b = 'c' | ".repeat(LONG / 10),
            "a:1,".repeat(LONG / 4));

    private static String columns(String source, int number) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            columns.add("c" + i + source);
        }
        return String.join(",", columns);
    }

    static List<String> keys() {
        TreeSet<String> keys = new TreeSet<>(SinkConfig.DEFINITION.names());
        keys.addAll(List.of(
                "topics",
                "topics.regex",
                "transforms",
                "errors.tolerance",
                "routes.a.topics",
                "routes.a.topics.regex",
                "routes.a.table",
                "routes.a.mapping",
                "routes.a.ttl.seconds",
                "driver.basic.session-name",
                "driver.advanced.heartbeat.interval",
                "driver.advanced.auth-provider.class",
                "driver.advanced.request-tracker.classes",
                "driver.advanced.protocol.max-frame-length",
                "driver.advanced.connection.pool.local.size",
                "driver.",
                "driver.x",
                "routes.",
                "routes.a.",
                "routes.b.x",
                "consumer.override.",
                "consumer.override.group.id",
                "consumer.override.enable.auto.commit",
                "value.converter.schemas.enable",
                "transforms.x.type",
                "unknown"));
        return List.copyOf(keys);
    }

    private static Map<String, String> base(String key) {
        Map<String, String> settings = Settings.with(
                "topics", "t", "table.create", "true", "table.columns", "a text", "table.primary.key", "a");
        if (key.startsWith("routes.")) {
            settings.putAll(Map.of("routes", "a", "routes.a.topics", "t"));
        }
        if (key.startsWith("ssl.")) {
            settings.put("ssl.enabled", "true");
        }
        if (key.equals("value.delimiter") || key.equals("value.fields")) {
            settings.putAll(Map.of("value.format", "delimited", "value.fields", "a"));
        }
        return settings;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void should_be_told_of_soon_and_by_name(String key) {
        for (String value : ODD) {
            Map<String, String> settings = base(key);
            settings.put(key, value);
            check(settings);
        }
    }

    @Test
    void should_be_told_of_soon_in_any_combination() {
        Random random = new Random(SEED);
        List<String> keys = keys();
        for (int i = 0; i < 1_000; i++) {
            Map<String, String> settings = Settings.needed();
            for (int n = random.nextInt(6); n >= 0; n--) {
                String value = ODD.get(random.nextInt(ODD.size()));
                settings.put(
                        keys.get(random.nextInt(keys.size())),
                        value != null && value.length() > 1_000 ? value.substring(0, 1_000) : value);
            }
            check(settings);
        }
    }

    /** A machine that does something else is not a slow validation. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void check(Map<String, String> settings) {
        long start = cpuNanos();
        List<ConfigValue> refused = SinkConfig.validate(settings).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .toList();
        Duration taken = Duration.ofNanos(cpuNanos() - start);
        assertThat(taken).as(shown(settings)).isLessThan(LIMIT);
        for (ConfigValue value : refused) {
            assertThat(value.errorMessages())
                    .as(shown(settings))
                    .allSatisfy(message -> assertThat(message).contains(value.name()));
        }
        try {
            new SinkConfig(settings).warnings();
            assertThat(refused).as(shown(settings)).isEmpty();
        } catch (ConfigException e) {
            assertThat(refused).as(shown(settings) + e.getMessage()).isNotEmpty();
        }
    }

    private static String shown(Map<String, String> settings) {
        Map<String, String> shown = new HashMap<>(settings);
        shown.replaceAll((key, value) -> value != null && value.length() > 40 ? value.substring(0, 40) + "…" : value);
        return shown.toString();
    }
}
