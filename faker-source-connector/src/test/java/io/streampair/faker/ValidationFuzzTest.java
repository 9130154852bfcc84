// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.datafaker.service.FakeValuesService;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Validates and starts connectors with drawn settings: each call takes less than a second, throws nothing but errors of
 * configuration, and leaves no thread, file or socket, and nothing of the settings in the static state of Datafaker.
 */
class ValidationFuzzTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_BYTES = 200_000_000;

    @Test
    void should_hold_for_some_seconds() throws Exception {
        attack(1, Integer.getInteger("fuzz.seconds.short", 4));
    }

    @Test
    @Tag("full")
    void should_hold_for_longer() throws Exception {
        attack(1_000_000 * Long.getLong("fuzz.run", 1), Integer.getInteger("fuzz.seconds", 60));
    }

    private static void attack(long firstSeed, int seconds) throws Exception {
        List<Object> names = names();
        Set<String> threads = threads();
        long sockets = sockets();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long seed = firstSeed;
        while (System.nanoTime() < end) {
            check(seed++);
        }

        assertThat(names()).isEqualTo(names);
        assertThat(sockets()).isEqualTo(sockets);
        Set<String> more = threads();
        more.removeAll(threads);
        assertThat(more).isEmpty();
        for (Field field : FakeValuesService.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && Map.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                assertThat(((Map<?, ?>) field.get(null)).keySet())
                        .as(field.getName())
                        .noneMatch(key -> String.valueOf(key).contains("fuzz"));
            }
        }
        System.out.printf("Validated and started %d configurations.%n", seed - firstSeed);
    }

    private static void check(long seed) {
        Map<String, String> settings = new FuzzedSettings(seed).draw();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(fastest(settings)).as("nanoseconds for seed %d", seed).isLessThan(MOST_NANOS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
                .as("bytes for seed %d", seed)
                .isLessThan(MOST_BYTES);
        try {
            FakerSourceConnector connector = new FakerSourceConnector();
            connector.start(settings);
            assertThat(connector.taskConfigs(3)).isNotEmpty();
        } catch (ConfigException | ConnectException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + " fails", e);
        }
    }

    /** In CPU time, and of up to three, since the JVM may not have compiled what an odd configuration needs. */
    private static long fastest(Map<String, String> settings) {
        long fastest = Long.MAX_VALUE;
        for (int trial = 0; trial < 3 && fastest >= MOST_NANOS; trial++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            assertThat(new FakerSourceConnector().validate(settings).configValues())
                    .noneMatch(value -> value.errorMessages().toString().contains("report this as a fault"));
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return fastest;
    }

    private static Set<String> threads() {
        Set<String> threads = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
        return threads;
    }

    private static long sockets() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        long sockets = 0;
        try (Stream<Path> files = Files.list(descriptors)) {
            for (Path file : files.toList()) {
                boolean exists = Files.isSymbolicLink(file);
                sockets += exists && Files.readSymbolicLink(file).toString().startsWith("socket") ? 1 : 0;
            }
        }
        return sockets;
    }

    private static List<Object> names() {
        RecordGenerator generator =
                RecordGenerator.from(Configurations.of("fields", "x", "fields.x.expression", "#{Name.fullName}"));
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add(generator.generate(i).value().toString());
        }
        return names;
    }
}
