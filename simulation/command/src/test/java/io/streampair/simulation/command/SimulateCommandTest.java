// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(120)
class SimulateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLine command = Main.commandLine(new Terminal(lines, false, false, 100), () -> Path.of(".."));
        return command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sink", "source"})
    void should_print_the_schedule_of_a_seed_and_its_trace(String subject) {
        assertThat(execute("simulate", "--of", subject, "--seed", "7")).isIn(0, 1);
        assertThat(output())
                .startsWith("seed 7")
                .containsPattern("(?m)^set .*=")
                .containsPattern("(?m)^ +0\\.\\d{3} ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sink", "source"})
    void should_run_a_schedule_that_it_has_printed(String subject, @TempDir Path folder) throws IOException {
        execute("simulate", "--of", subject, "--seed", "7");
        String first = output();
        out.reset();
        Path file = folder.resolve("found.schedule");
        Files.writeString(file, first.substring(0, first.indexOf("    0.0")));

        execute("simulate", "--of", subject, "--file", file.toString());

        assertThat(output()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sink", "source"})
    void should_hunt_and_sum_up(String subject) {
        assertThat(execute("simulate", "--of", subject, "--minutes", "0.02", "--from", "1"))
                .isIn(0, 1);
        assertThat(output())
                .startsWith("From seed 1")
                .containsPattern("schedules in .* operations, .* simulated years; [a-z]+ \\{.*}");
    }

    @Test
    void should_say_what_to_choose_from() {
        assertThat(execute("simulate")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed", "--file", "--minutes", "See ./pipeline simulate --help");
    }

    @Test
    void should_say_that_a_schedule_is_missing() {
        assertThat(execute("simulate", "--file", "none.schedule")).isEqualTo(1);
        assertThat(err.toString()).contains("Cannot read the schedule in none.schedule");
    }

    @Test
    void should_refuse_a_hunt_of_no_time() {
        assertThat(execute("simulate", "--minutes", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--minutes must be more than 0");
    }
}
