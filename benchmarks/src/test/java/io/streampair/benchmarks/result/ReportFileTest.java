// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @Test
    void should_read_what_it_wrote(@TempDir Path folder) throws Exception {
        BenchmarkReport report =
                Reports.of(Reports.comparison("sink", "unique-keys", Reports.entry("the sink", 10, 30)));
        Path file = folder.resolve("figures.json");
        ReportFile.write(report, file);
        BenchmarkReport read = ReportFile.read(file);

        assertThat(read.environment()).isEqualTo(report.environment());
        assertThat(read.date()).isEqualTo("2026-11-27T04:00:00Z");
        assertThat(read.comparison("sink", "unique-keys").orElseThrow().median("the sink", Figure.RATE))
                .contains(20.0);
        assertThat(Files.readString(file))
                .contains("\"RATE\" : 10.0", "\"RATE\" : 30.0", "\"candidate\" : \"the sink\"");
    }
}
