// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A seed that showed a fault must show it again, on any machine. */
@Timeout(120)
class SameSeedTest {
    private static final List<String> ONCE = Fingerprints.all();

    @Test
    void should_do_the_same_for_the_same_seed() {
        assertThat(Fingerprints.all()).isEqualTo(ONCE);
    }

    /** The order of sets and maps without order differs from process to process. */
    @Test
    void should_do_the_same_in_another_process() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fingerprints.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(printed.lines()).containsExactlyElementsOf(ONCE);
    }
}
