// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            run --records 0     | '--records'.*'0' is not a whole number of 1 or more
            run --records many  | '--records'.*'many' is not a whole number of 1 or more
            run --rate 0        | '--rate'.*'0' is neither a number above 0 nor max
            run --rate fast     | '--rate'.*'fast' is neither a number above 0 nor max
            run --workers 0     | '--workers'.*'0' is not a whole number from 1 to 9
            run --brokers 10    | '--brokers'.*'10' is not a whole number from 1 to 9
            run --page-port 70000 | '--page-port'.*'70000' is not a port from 0 to 65535
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
                        "Missing command: use run, verify, preview, cql, topic, dlq, bench, chaos or simulate.",
                        "See ./pipeline --help");
    }

    @Test
    void should_explain_itself() {
        assertThat(execute("run", "--help")).isZero();
        assertThat(out.toString())
                .contains("--flush-interval", "--standard-ports", "--no-page", "Progress: generated counts");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 54})
    void should_explain_itself_on_a_narrow_terminal(int columns) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLine command = Main.commandLine(new Terminal(nowhere, true, false, columns), () -> Path.of(".."));

        assertThat(command.setOut(new PrintWriter(out)).execute("run", "--help"))
                .isZero();
        assertThat(out.toString()).contains("--flush-interval");
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

    @ParameterizedTest
    @ValueSource(strings = {"cql", "topic", "dlq"})
    void should_say_that_there_is_no_run_to_look_into(String command, @TempDir Path folder) {
        assertThat(execute(folder, command)).isEqualTo(1);
        assertThat(err.toString()).contains("No pipeline is running: start one with ./pipeline run --keep.");
    }

    @Test
    void should_say_in_a_sentence_that_cassandra_is_down() {
        assertThat(execute("verify", "--contact-points", "127.0.0.1:1", "--local-datacenter", "dc", "--records", "5"))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Cassandra does not answer at 127.0.0.1:1. Start it")
                .hasLineCount(1);
    }

    @Test
    void should_say_at_once_that_the_cassandra_of_a_running_pipeline_is_down(@TempDir Path folder) {
        ProcessHandle self = ProcessHandle.current();
        StateFile.of(folder, null)
                .write(new RunState(
                        self.pid(),
                        self.info().startInstant().orElseThrow().toString(),
                        "127.0.0.1:1",
                        List.of(URI.create("http://127.0.0.1:1")),
                        "127.0.0.1:1",
                        "datacenter1",
                        PipelineSettings.read(Path.of(".."))));

        assertThat(execute(folder, "verify")).isEqualTo(1);
        assertThat(err.toString()).startsWith("Cassandra does not answer at 127.0.0.1:1: nothing can be checked");

        assertThat(execute(folder, "cql")).isEqualTo(1);
        assertThat(err.toString()).contains("Cassandra does not answer at 127.0.0.1:1. Start it");
    }

    @Test
    void should_tell_mistakes_in_the_settings_before_a_server_starts(@TempDir Path folder) throws IOException {
        Path sink = Files.writeString(folder.resolve("s.properties"), """
                topics=registered_user_2
                contact.points=127.0.0.1
                local.datacenter=dc
                keyspace=k
                flush.interval.m=5
                table=t
                """);

        assertThat(execute("run", "--sink", sink.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("flush.interval.m", "did you mean flush.interval.ms?");
    }

    @Test
    void should_say_that_a_file_is_not_there() {
        assertThat(execute("run", "--source", "none.json")).isEqualTo(1);
        assertThat(err.toString()).contains("Cannot read the connector file none.json: it does not exist.");
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
