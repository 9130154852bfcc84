// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void should_keep_each_promise(Path file) throws IOException {
        Simulation simulation = Simulation.run(Schedule.parse(Files.readString(file)), false);

        assertThat(simulation.verdict().violations()).isEmpty();
    }
}
