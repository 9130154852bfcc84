// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(Path home, String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLine command = Main.commandLine(new Terminal(nowhere, false, false, 100), () -> home);
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private int execute(String... arguments) {
        return execute(Path.of(".."), arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --records 0     | '--records'.*'0' is not a whole number of 1 or more
            run --records many  | '--records'.*'many' is not a whole number of 1 or more
            run --rate 0        | '--rate'.*'0' is neither a number above 0 nor max
            run --rate fast     | '--rate'.*'fast' is neither a number above 0 nor max
            run --workers 0     | '--workers'.*'0' is not a whole number from 1 to 9
            run --brokers 10    | '--brokers'.*'10' is not a whole number from 1 to 9
            run --seed x        | '--seed'.*'x' is not a long
            run --recods 5      | --recods
            verify --records -1 | '--records'.*'-1' is not a whole number of 0 or more
            verify --contact-points h:1 | --local-datacenter""")
    void should_say_what_is_wrong_with_an_option(String commandLine, String message) {
        assertThat(execute(commandLine.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString())
                .containsPattern(message)
                .contains("See ./pipeline " + commandLine.substring(0, commandLine.indexOf(' ')) + " --help")
                .hasLineCount(err.toString().contains("solutions") ? 3 : 2);
    }

    @Test
    void should_ask_for_a_command() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Missing command: use run, verify, preview, bench, chaos or simulate.",
                        "See ./pipeline --help");
    }

    @Test
    void should_explain_itself() {
        assertThat(execute("run", "--help")).isZero();
        assertThat(out.toString()).contains("--flush-interval", "--standard-ports", "Progress: generated counts");
    }

    @Test
    void should_tell_its_version() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).matches("pipeline \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void should_say_that_no_pipeline_is_running(@TempDir Path folder) {
        assertThat(execute(folder, "verify")).isEqualTo(1);
        assertThat(err.toString()).contains("No pipeline is running").contains("./pipeline run --keep");
    }

    @Test
    void should_say_that_a_folder_holds_no_run(@TempDir Path folder) {
        assertThat(execute("verify", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(folder + " does not contain a pipeline's data");
    }

    @Test
    void should_ask_how_many_records_there_are() {
        assertThat(execute("verify", "--contact-points", "127.0.0.1", "--local-datacenter", "dc"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--records");
    }

    @Test
    void should_list_the_commands_of_modules_that_are_not_built() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .containsPattern("chaos +Runs a pipeline")
                .containsPattern("bench +Measures")
                .containsPattern("simulate +Runs a connector");
    }

    @Test
    void should_say_how_to_start_a_command_of_another_module() {
        assertThat(execute("chaos", "--seed", "7")).isEqualTo(1);
        assertThat(err.toString()).contains("./pipeline chaos");
    }
}
