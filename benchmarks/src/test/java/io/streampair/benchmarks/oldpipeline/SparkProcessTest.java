// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.oldpipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkProcessTest {
    @Test
    void should_wait_for_all_batches() throws IOException {
        try (SparkProcess job =
                shell("echo Hello; echo started; echo written 3; echo written 0; echo written 4; cat")) {
            job.requireAlive();
            job.awaitWritten(7);
        }
    }

    @Test
    void should_tell_why_the_job_ended() throws IOException {
        try (SparkProcess job = shell("echo started; echo written 3; echo no more memory >&2")) {
            assertThatThrownBy(() -> job.awaitWritten(7)).hasMessageContaining("no more memory");
        }
    }

    @Test
    void should_tell_why_the_job_did_not_start() {
        assertThatThrownBy(() -> shell("echo no such class >&2")).hasMessageContaining("no such class");
    }

    private static SparkProcess shell(String script) throws IOException {
        return SparkProcess.start(List.of("sh", "-c", script));
    }
}
