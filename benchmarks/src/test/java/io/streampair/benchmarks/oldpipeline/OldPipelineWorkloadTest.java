// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.oldpipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldPipelineWorkloadTest {
    @TempDir
    private Path home;

    @Test
    void should_tell_how_to_build_the_job() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OldPipelineWorkload.of(Scale.QUICK, home))
                .withMessageContaining("mvn -Pspark -DskipTests -pl old-pipeline package");
    }

    @Test
    void should_let_the_job_and_the_sink_write_the_same_rows() throws IOException {
        Files.createDirectories(home.resolve("old-pipeline/target"));
        Files.createFile(home.resolve("old-pipeline/target/classpath"));

        assertThat(OldPipelineWorkload.of(Scale.QUICK, home).comparisons())
                .singleElement()
                .satisfies(comparison -> assertThat(comparison.candidates())
                        .extracting(Candidate::name)
                        .containsExactly(SparkJob.NAME, OldPipelineWorkload.OURS));
    }
}
