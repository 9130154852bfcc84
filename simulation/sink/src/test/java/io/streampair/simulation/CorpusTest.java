// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedules that have shown a fault, each as small as it can be. */
@Timeout(60)
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static List<Path> schedules() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void should_show_nothing_but_known_faults(Path file) throws IOException {
        Simulation simulation = Simulation.run(Schedule.parse(Files.readString(file)), false);

        assertThat(simulation.verdict().unexplained()).isEmpty();
    }

    /** Once a fault is mended, its mask must go: it would hide others. */
    @Test
    void should_need_each_known_fault() throws IOException {
        Set<KnownFault> shown = EnumSet.noneOf(KnownFault.class);
        for (Path file : schedules()) {
            Simulation simulation = Simulation.run(Schedule.parse(Files.readString(file)), false);
            simulation.verdict().violations().keySet().forEach(oracle -> {
                KnownFault fault = KnownFault.explaining(oracle, simulation);
                if (fault != null) {
                    shown.add(fault);
                }
            });
        }

        assertThat(shown).containsExactlyInAnyOrder(KnownFault.values());
    }
}
