// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.text.Json;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No value takes the task's thread for long, whatever it is: either it is converted or refused within 50 ms of CPU time once the
 * code is compiled. The limit is four times as much, since the code is cold here and other tests run beside it.
 */
class BoundedWorkTest {
    private static final long LIMIT_NANOS = 200_000_000L;
    private static final int ATTEMPTS = 5;
    private static final int LONG_TEXT = 10_000_000;

    private static final List<DataType> TYPES = Stream.concat(
                    ExampleTypes.ALL.stream(),
                    Stream.of(DataTypes.listOf(DataTypes.TIMESTAMP), DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT)))
            .toList();

    static Stream<Object> values() {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            wide.put("key" + i, i);
        }
        return Stream.of(
                new BigDecimal("1e1000000"),
                new BigDecimal("-1e1000000000"),
                new BigDecimal("1e-1000000"),
                new BigDecimal("123456789e-1000000000"),
                new BigDecimal("0e1000000000"),
                new BigDecimal("9".repeat(9_000) + "." + "9".repeat(900)),
                new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000), 5),
                BigInteger.ONE.shiftLeft(30_000),
                "1e1000000",
                "1".repeat(LONG_TEXT),
                "-".repeat(LONG_TEXT),
                "a".repeat(LONG_TEXT),
                ":".repeat(LONG_TEXT),
                "P" + "1".repeat(LONG_TEXT),
                "2026-11-24T10:15:30." + "1".repeat(LONG_TEXT),
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"a\":1e1000000}",
                "[1e1000000,1e-1000000]",
                nested(10_000),
                wide,
                Collections.nCopies(100_000, 1),
                Arrays.asList(new BigDecimal("1e1000000"), new BigDecimal("1e-1000000")));
    }

    private static Object nested(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = List.of(value);
        }
        return value;
    }

    @ParameterizedTest
    @MethodSource("values")
    void should_convert_or_refuse_each_value_soon(Object value) {
        for (DataType type : TYPES) {
            assertSoon(type, value);
        }
    }

    private static void assertSoon(DataType type, Object value) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && least > LIMIT_NANOS; i++) {
            least = Math.min(least, nanos(type, value));
        }
        assertThat(least).as("CPU time for %s", type).isLessThan(LIMIT_NANOS);
    }

    private static long nanos(DataType type, Object value) {
        long start = cpuNanos();
        try {
            Converters.to(type, ConversionOptions.DEFAULT).convert(value, null);
        } catch (DataException e) {
            assertThat(e.getMessage()).hasSizeLessThan(500);
        }
        return cpuNanos() - start;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void should_convert_or_refuse_whatever_a_generator_makes_soon() {
        convertGenerated(7, 15);
    }

    @Test
    @Tag("full")
    void should_convert_or_refuse_more_that_a_generator_makes_soon() {
        convertGenerated(8, 150);
    }

    private static void convertGenerated(long seed, int count) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String json = json(random, 0);
            Object value;
            try {
                value = Json.parse(json);
            } catch (DataException e) {
                continue;
            }
            for (DataType type : TYPES) {
                assertSoon(type, value == null ? json : value);
                assertSoon(type, json);
            }
        }
    }

    /** Numbers of any exponent, long texts, and nesting. */
    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> random.nextInt() + "e" + random.nextInt();
            case 1 ->
                (random.nextBoolean() ? "-" : "") + "1" + "0".repeat(random.nextInt(9_000)) + ".5e"
                        + random.nextInt(20_000_000);
            case 2 -> "\"" + "0123456789-:TZP".charAt(random.nextInt(15)) + "9".repeat(random.nextInt(100_000)) + "\"";
            case 3 -> "\"" + random.nextLong() + "e" + random.nextInt() + "\"";
            case 4 -> "[" + parts(random, depth, false) + "]";
            default -> "{" + parts(random, depth, true) + "}";
        };
    }

    private static String parts(Random random, int depth, boolean named) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add((named ? "\"k" + i + "\":" : "") + json(random, depth + 1));
        }
        return String.join(",", parts);
    }
}
