// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Definitions from a grammar, and damaged ones: each is checked in seconds, has only problems with a place, and leaves no
 * thread and no file open. What is valid can be started, and makes records or says what it cannot make.
 */
class DefinitionFuzzTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int RECORDS = 20;

    private int valid;
    private int made;
    private int failed;
    private long slowest;
    private long slowestSeed;

    @Test
    void should_hold_for_some_seconds() throws Exception {
        attack(1, Integer.getInteger("fuzz.seconds.short", 4));
    }

    @Test
    @Tag("full")
    void should_hold_for_longer() throws Exception {
        attack(1_000_000 * Long.getLong("fuzz.run", 1), Integer.getInteger("fuzz.seconds", 60));
    }

    private void attack(long firstSeed, int seconds) throws Exception {
        check(0);
        Set<String> threads = threads();
        Set<String> files = files();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long seed = firstSeed;
        while (System.nanoTime() < end) {
            check(seed++);
        }
        Set<String> more = threads();
        more.removeAll(threads);

        assertThat(more).isEmpty();
        assertThat(files()).isEqualTo(files);
        assertThat(valid).isBetween((int) (seed - firstSeed) / 50, (int) (seed - firstSeed) * 4 / 5);
        System.out.printf(
                "Checked %d definitions: %d valid, of which %d made records and %d said why not; the slowest, %d, took"
                        + " %d ms.%n",
                seed - firstSeed, valid, made, failed, slowestSeed, slowest / 1_000_000);
    }

    private void check(long seed) {
        String definition = new FuzzedDefinition(seed).draw();
        Map<String, String> settings = Map.of("definition", definition);
        long begin = THREADS.getCurrentThreadCpuTime();
        List<String> problems = new FakerSourceConnector()
                .validate(settings).configValues().stream()
                        .map(ConfigValue::errorMessages)
                        .flatMap(List::stream)
                        .toList();
        long nanos = THREADS.getCurrentThreadCpuTime() - begin;
        if (nanos > slowest) {
            slowest = nanos;
            slowestSeed = seed;
        }
        assertThat(nanos).as("nanoseconds for seed %d", seed).isLessThan(MOST_NANOS);
        assertThat(problems)
                .as("seed %d:%n%s", seed, definition)
                .allMatch(problem -> problem.matches(
                        "(?s)Invalid value … for configuration definition: line \\d+, column" + " \\d+: .+"));
        if (problems.isEmpty()) {
            valid++;
            run(seed, settings);
        }
    }

    private void run(long seed, Map<String, String> settings) {
        FakerSourceConnector connector = new FakerSourceConnector();
        connector.start(settings);
        assertThat(connector.taskConfigs(3)).hasSize(3);
        String definition = settings.get("definition");
        if (definition.contains("began") || definition.contains("records")) {
            // To find their first or last record may take its time.
            return;
        }
        try {
            WorldRecords records = WorldRecords.from(settings);
            for (int i = 0; i < RECORDS && records.next() != null; i++) {
                // The next one.
            }
            made++;
        } catch (ConnectException e) {
            assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            failed++;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + " fails:\n" + definition, e);
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> files() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        Set<String> files = new TreeSet<>();
        if (Files.isDirectory(descriptors)) {
            try (Stream<Path> all = Files.list(descriptors)) {
                for (Path file : all.filter(Files::isSymbolicLink).toList()) {
                    files.add(target(file));
                }
            }
        }
        // Classes are loaded when they are needed first.
        files.removeIf(file -> file.endsWith("/fd") || file.endsWith(".jar") || file.isEmpty());
        return files;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
