// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(10);
    private static final String SERVERS = "  brokers 1/1  workers 2/2  cassandra 1/1  tasks source 2/2 sink 2/2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final RunProgress progress = new RunProgress(FLUSH_INTERVAL);
    private final AtomicLong now = new AtomicLong();

    private ProgressPrinter printer(boolean interactive, int columns) {
        return new ProgressPrinter(new Terminal(out, interactive, false, columns), FLUSH_INTERVAL, now::get);
    }

    @Test
    void should_print_lines_into_a_pipe_every_two_seconds_and_upon_a_flush() {
        ProgressPrinter printer = printer(false, 80);
        show(printer, Samples.at(0, 1_000, 0));
        show(printer, Samples.at(1, 2_000, 0));
        show(printer, Samples.at(2, 3_000, 0));
        show(printer, Samples.at(3, 4_000, 3_500));

        assertThat(printed().lines())
                .containsExactly(
                        "generated 1,000  written 0  lag 1,000  last 1 s: +0/s generated, +0/s written"
                                + "  windows 700 rows, oldest 6.5 of 10 s" + SERVERS,
                        "generated 3,000  written 0  lag 3,000  last 2 s: +1,000/s generated, +0/s written"
                                + "  windows 700 rows, oldest 6.5 of 10 s" + SERVERS,
                        "generated 4,000  written 3,500  lag 500  last 3 s: +1,000/s generated, +1,167/s written"
                                + "  windows 700 rows, oldest 6.5 of 10 s" + SERVERS);
    }

    @Test
    void should_be_silent_in_a_pipe_while_nothing_happens() {
        ProgressPrinter printer = printer(false, 80);
        progress.observe(Samples.at(0, 0, 0));
        show(printer, Samples.at(5, 0, 0));
        show(printer, Samples.at(10, 0, 0));
        long before = printed().lines().count();
        show(printer, Samples.at(15, 0, 0));

        assertThat(printed().lines().count()).isEqualTo(before);
    }

    @Test
    void should_tell_a_problem_at_once() {
        ProgressPrinter printer = printer(false, 80);
        show(printer, Samples.at(0, 100, 100));
        show(printer, Samples.at(0.5, 100, 100, Windows.NONE, List.of("cassandra-1"), List.of()));

        assertThat(printed().lines().toList().get(1))
                .contains("cassandra 0/1", "windows empty")
                .endsWith("PROBLEM: cassandra-1 has ended");
    }

    @Test
    void should_rewrite_the_lines_on_a_terminal() {
        ProgressPrinter printer = printer(true, 90);
        show(printer, Samples.at(0, 1_000, 0));
        show(printer, Samples.at(1, 2_000, 0, Windows.NONE, List.of("cassandra-1"), List.of()));

        String[] frames = printed().split("\r\u001B\\[J", -1);
        assertThat(frames[1].lines())
                .containsExactly(
                        "generated 1,000  written 0  lag 1,000  last 1 s: +0/s generated, +0/s written",
                        "windows 700 rows, oldest 6.5 of 10 s  brokers 1/1  workers 2/2  cassandra 1/1",
                        "tasks source 2/2 sink 2/2\u001B[2A");
        assertThat(frames[2].lines())
                .endsWith(
                        "windows empty  brokers 1/1  workers 2/2  cassandra 0/1  tasks source 2/2 sink 2/2",
                        "! cassandra-1 has ended");
    }

    @Test
    void should_leave_out_nothing_on_a_narrow_terminal() {
        show(printer(true, 40), Samples.at(0, 1_000, 0));

        assertThat(printed())
                .contains("generated 1,000", "windows 700 rows", "brokers 1/1", "workers 2/2", "cassandra 1/1")
                .contains("source 2/2", "sink 2/2", "+0/s written");
        assertThat(printed().replaceAll("\u001B\\[[0-9]*[AJ]", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(40));
    }

    private void show(ProgressPrinter printer, ProgressSample sample) {
        now.set(sample.nanos());
        progress.observe(sample);
        printer.show(progress);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
