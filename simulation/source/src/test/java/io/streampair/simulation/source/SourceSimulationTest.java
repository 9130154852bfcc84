// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The source through schedules, always the same; {@link Explorer} hunts in others and shows one. */
class SourceSimulationTest {
    private static final int SCHEDULES = 1_000;
    private static final int MORE_SCHEDULES = 5_500;
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String BREAKS = "# breaks ";

    private final Simulation simulation = new Simulation(new Product());

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    /** A file whose first line says that it breaks a promise does so until the fault is mended: then the line goes. */
    @ParameterizedTest
    @MethodSource("corpus")
    void should_end_each_schedule_of_the_corpus_as_it_says(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Schedule schedule = Schedule.parse(lines);

        Violation violation = simulation.run(schedule).violation();

        if (lines.get(0).startsWith(BREAKS)) {
            assertThat(violation)
                    .as("is it mended? Then delete the line and the mask")
                    .isNotNull();
            assertThat(violation.kind()).isEqualTo(lines.get(0).substring(BREAKS.length()));
            assertThat(KnownFaults.explain(schedule, violation)).isTrue();
        } else {
            assertThat(violation).isNull();
        }
    }

    @Test
    void should_keep_all_promises() {
        keepPromises(1, SCHEDULES);
    }

    @Test
    @Tag("full")
    void should_keep_all_promises_in_more_schedules() {
        keepPromises(SCHEDULES + 1, MORE_SCHEDULES);
    }

    @Test
    void should_read_a_schedule_as_it_was_written() {
        Schedule schedule = Generator.schedule(7);

        assertThat(Schedule.parse(schedule.text().lines().toList())).isEqualTo(schedule);
    }

    private void keepPromises(long from, int count) {
        for (long seed = from; seed < from + count; seed++) {
            Schedule schedule = Generator.schedule(seed);
            Violation violation = simulation.run(schedule).violation();
            if (violation != null && !KnownFaults.explain(schedule, violation)) {
                Schedule small = new Shrinker(simulation, violation.kind()).shrink(schedule);
                throw new AssertionError("seed " + seed + " breaks " + violation + "; shrunk:\n" + small.text());
            }
        }
    }
}
