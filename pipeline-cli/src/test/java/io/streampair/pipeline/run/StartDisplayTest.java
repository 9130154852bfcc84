// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartDisplayTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> told = new ArrayList<>();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void should_print_a_line_for_each_phase_and_server_into_a_pipe() {
        try (StartDisplay display = new StartDisplay(new Terminal(out, false, false, 80), told::add)) {
            display.phase("Checking the settings");
            display.starting(List.of("broker-1", "cassandra-1"));
            display.ready("broker-1", "broker-1 answers");
        }

        assertThat(printed().lines())
                .containsExactly("Checking the settings…", "Starting broker-1, cassandra-1…", "broker-1 answers");
        assertThat(told)
                .containsExactly("Checking the settings", "Starting broker-1, cassandra-1", "Starting cassandra-1");
    }

    @Test
    void should_show_on_a_terminal_from_the_first_moment_what_it_waits_for() {
        try (StartDisplay display = new StartDisplay(new Terminal(out, true, false, 80), told::add)) {
            display.phase("Checking the settings");
            assertThat(printed()).containsPattern("\\d+ s  Checking the settings…$");

            display.starting(List.of("broker-1", "cassandra-1", "worker-1"));
            display.ready("broker-1", "broker-1 answers");
            assertThat(printed())
                    .contains("broker-1 answers\n")
                    .containsPattern("\\d+ s  Starting cassandra-1, worker-1…$");
        }

        assertThat(printed()).as("erased at the end").endsWith("\r\u001B[J");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
