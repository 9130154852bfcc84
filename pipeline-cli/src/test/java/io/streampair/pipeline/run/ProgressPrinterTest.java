// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(10));

    @Test
    void should_print_lines_into_a_pipe_every_two_seconds_and_upon_a_flush() {
        ProgressPrinter printer = new ProgressPrinter(new Terminal(out, false, false, 80));
        show(printer, Samples.at(0, 1_000, 0));
        show(printer, Samples.at(1, 2_000, 0));
        show(printer, Samples.at(2, 3_000, 0));
        show(printer, Samples.at(3, 4_000, 3_500));

        assertThat(printed().lines())
                .containsExactly(
                        "generated 1,000  written 0  lag 1,000  0 rows/s  flush in 10 s  workers 2/2"
                                + "  tasks source 2/2 sink 2/2",
                        "generated 3,000  written 0  lag 3,000  0 rows/s  flush in 8 s  workers 2/2"
                                + "  tasks source 2/2 sink 2/2",
                        "generated 4,000  written 3,500  lag 500  1,167 rows/s  flush in 10 s  workers 2/2"
                                + "  tasks source 2/2 sink 2/2");
    }

    @Test
    void should_be_silent_in_a_pipe_while_nothing_happens() {
        ProgressPrinter printer = new ProgressPrinter(new Terminal(out, false, false, 80));
        show(printer, Samples.at(0, 0, 0));
        show(printer, Samples.at(5, 0, 0));

        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void should_rewrite_the_line_on_a_terminal() {
        ProgressPrinter printer = new ProgressPrinter(new Terminal(out, true, false, 200));
        show(printer, Samples.at(0, 1_000, 0));
        show(printer, Samples.at(1, 2_000, 0));

        assertThat(printed()).doesNotContain("\n");
        assertThat(printed().split("\r\u001B\\[K", -1))
                .containsExactly(
                        "",
                        "generated 1,000  written 0  lag 1,000  0 rows/s  flush in 10 s  workers 2/2"
                                + "  tasks source 2/2 sink 2/2",
                        "generated 2,000  written 0  lag 2,000  0 rows/s  flush in 9 s  workers 2/2"
                                + "  tasks source 2/2 sink 2/2");
    }

    @Test
    void should_leave_out_what_does_not_fit() {
        progress.observe(Samples.at(0, 1_000, 0));

        assertThat(ProgressLine.within(80, progress))
                .isEqualTo("generated 1,000  written 0  lag 1,000  0 rows/s  flush in 10 s  workers 2/2");
        assertThat(ProgressLine.within(32, progress)).isEqualTo("generated 1,000  written 0");
        assertThat(ProgressLine.within(10, progress)).isEmpty();
    }

    private void show(ProgressPrinter printer, ProgressSample sample) {
        progress.observe(sample);
        printer.show(progress);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
