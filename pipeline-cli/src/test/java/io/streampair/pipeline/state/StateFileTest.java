// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.PipelineSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private final PipelineSettings pipeline = PipelineSettings.read(Path.of(".."));

    @TempDir
    private Path folder;

    private RunState state(String started) {
        return new RunState(
                ProcessHandle.current().pid(),
                started,
                "127.0.0.1:9092",
                List.of(URI.create("http://127.0.0.1:8083")),
                "127.0.0.1:9042,127.0.0.2:9042",
                "datacenter1",
                pipeline);
    }

    @Test
    void should_read_what_was_written() {
        StateFile file = StateFile.of(folder, null);
        assertThat(file.read()).isEmpty();

        file.write(state("now"));
        assertThat(file.read()).contains(state("now"));
        assertThat(file.read().orElseThrow().cassandraNodes()).isEqualTo(2);
    }

    @Test
    void should_be_removed_with_the_run() {
        StateFile file = StateFile.of(folder, null);
        file.write(state("now"));
        file.release(state("now"));

        assertThat(file.read()).isEmpty();
    }

    @Test
    void should_stay_with_the_data() {
        StateFile file = StateFile.of(folder, folder.resolve("data"));
        file.write(state("now"));
        file.release(state("now"));

        assertThat(file.read()).isPresent();
        assertThat(folder.resolve("data/state.json")).exists();
    }

    @Test
    void should_be_found_without_its_data_while_it_runs() {
        String started =
                ProcessHandle.current().info().startInstant().orElseThrow().toString();
        StateFile file = StateFile.of(folder, folder.resolve("data"));
        file.write(state(started));
        assertThat(StateFile.of(folder, null).requireLive()).isEqualTo(state(started));

        file.release(state(started));
        assertThat(StateFile.of(folder, null).read()).isEmpty();
    }

    @Test
    void should_say_which_run_is_not_there() {
        assertThatThrownBy(() -> StateFile.of(folder, null).requireLive())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("No pipeline is running");

        Path data = folder.resolve("data");
        assertThatThrownBy(() -> StateFile.of(folder, data).requireLive())
                .hasMessageContaining("does not contain a pipeline's data");

        StateFile.of(folder, data).write(state("1970-01-01T00:00:00Z"));
        assertThatThrownBy(() -> StateFile.of(folder, data).requireLive())
                .hasMessageContaining("has ended")
                .hasMessageContaining("--data " + data);
    }

    @Test
    void should_stay_if_it_is_a_later_run_s() {
        StateFile file = StateFile.of(folder, null);
        file.write(state("later"));
        file.release(state("now"));

        assertThat(file.read()).contains(state("later"));
    }

    @Test
    void should_know_a_live_process_from_one_that_had_its_id() {
        String started =
                ProcessHandle.current().info().startInstant().orElseThrow().toString();

        assertThat(state(started).isLive()).isTrue();
        assertThat(state("1970-01-01T00:00:00Z").isLive()).isFalse();
    }

    @Test
    void should_refuse_to_add_another_stream_to_kept_data() {
        StateFile file = StateFile.of(folder, folder);
        assertThatCode(() -> file.requireSameStream(pipeline)).doesNotThrowAnyException();
        file.write(state("now"));

        assertThatCode(() -> file.requireSameStream(pipeline.with(Map.of("count", "5", "rate", "-1"), Map.of())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> file.requireSameStream(pipeline.with(Map.of("seed", "43"), Map.of())))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("seed=" + pipeline.source().config().get("seed"));
    }

    @Test
    void should_say_that_a_file_is_no_state() throws Exception {
        Files.writeString(folder.resolve("state.json"), "{");

        assertThatThrownBy(() -> StateFile.of(folder, folder).read())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("state.json");
    }
}
