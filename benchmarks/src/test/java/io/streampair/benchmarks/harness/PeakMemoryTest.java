// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeakMemoryTest {
    @Test
    void should_read_what_the_kernel_says(@TempDir Path process) throws Exception {
        Files.writeString(process.resolve("status"), "Name:\tjava\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n");
        assertThat(new PeakMemory(process).bytes()).hasValue(2 << 20);
    }

    @Test
    void should_do_without_a_kernel_that_tells(@TempDir Path process) {
        PeakMemory memory = new PeakMemory(process);
        memory.reset();
        assertThat(memory.bytes()).isEmpty();
    }
}
