// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.run.PipelineOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PipelineSettingsTest {
    private final PipelineSettings pipeline = PipelineSettings.read(Path.of(".."));

    @Test
    void should_read_everything_from_the_settings() {
        PipelineSettings changed = pipeline.with(
                Map.of("topic", "users", "count", "7", "splits", "3"),
                Map.of(
                        "consumer.override.group.id", "g",
                        "flush.interval.ms", "2500",
                        "keyspace", "\"K\"",
                        "table", "T"));

        assertThat(changed.topic()).isEqualTo("users");
        assertThat(changed.count()).isEqualTo(7);
        assertThat(changed.splits()).isEqualTo(3);
        assertThat(changed.group()).isEqualTo("g");
        assertThat(changed.flushInterval()).isEqualTo(Duration.ofMillis(2500));
        assertThat(changed.table()).isEqualTo("\"K\".t");
    }

    @Test
    void should_fall_back_to_the_group_that_connect_chooses() {
        Map<String, String> settings = new LinkedHashMap<>(pipeline.sink().config());
        settings.remove("consumer.override.group.id");

        assertThat(new PipelineSettings(pipeline.source(), new ConnectorSettings("mine", settings)).group())
                .isEqualTo("connect-mine");
    }

    @Test
    void should_keep_the_settings_that_no_option_names() {
        assertThat(withOptions()).isEqualTo(pipeline);
    }

    @Test
    void should_replace_the_settings_that_options_name() {
        PipelineSettings changed = withOptions(
                "--records=20_000", "--rate=max", "--seed=-7", "--tasks=4", "--partitions=8", "--flush-interval=500");

        Map<String, String> ofSource = Map.of(
                "count", "20000",
                "rate", "-1",
                "seed", "-7",
                "tasks.max", "4",
                "topic.creation.default.partitions", "8");
        Map<String, String> ofSink = Map.of("tasks.max", "4", "flush.interval.ms", "500");
        assertThat(changed).isEqualTo(pipeline.with(ofSource, ofSink));
    }

    @Test
    void should_say_which_setting_is_wrong() {
        PipelineSettings wrong = pipeline.with(Map.of("splits", "many"), Map.of("flush.interval.ms", "0"));

        assertThatThrownBy(wrong::splits)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(pipeline.source().name())
                .hasMessageContaining("splits")
                .hasMessageContaining("many");
        assertThatThrownBy(wrong::flushInterval)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(pipeline.sink().name())
                .hasMessageContaining("flush.interval.ms");
    }

    @Test
    void should_count_the_records_of_a_duration_and_the_settings_of_a_preset() {
        assertThat(pipeline.count()).isEqualTo(-1);
        assertThat(with("rate", "100", "duration.ms", "2500").count()).isEqualTo(250);
        assertThat(with("rate", "100", "duration.ms", "2500", "count", "7").count())
                .isEqualTo(7);
        assertThat(pipeline.isChangelog()).isFalse();
        assertThat(with("preset", "stock-ticks").isChangelog()).isTrue();
    }

    @Test
    void should_know_a_rate_that_needs_no_fast_servers() {
        assertThat(pipeline.hasLowRate()).isTrue();
        assertThat(with("rate", "-1").hasLowRate()).isFalse();
        assertThat(with("rate", "20000").hasLowRate()).isFalse();
    }

    @Test
    void should_refuse_to_check_what_cannot_be_computed_again() {
        assertRefused("disorder.poison.rate=0.1", with("disorder.poison.rate", "0.1"));
        assertRefused("tombstone.rate=0.02", with("preset", "users"));
        assertRefused(
                "disorder.late.rate=0.5",
                with("preset", "stock-ticks", "record.timestamp", "clock", "disorder.late.rate", "0.5"));
        assertRefused(
                "disorder.early.rate=0.5",
                with("preset", "stock-ticks", "record.timestamp", "clock", "disorder.early.rate", "0.5"));
        assertThatCode(() -> with("preset", "stock-ticks", "disorder.drop.rate", "0.5")
                        .requireCheckable())
                .doesNotThrowAnyException();
    }

    private static void assertRefused(String said, PipelineSettings pipeline) {
        assertThatThrownBy(pipeline::requireCheckable)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("Set it to 0");
    }

    private PipelineSettings with(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return pipeline.with(settings, Map.of());
    }

    private PipelineSettings withOptions(String... arguments) {
        return CommandLine.populateCommand(new PipelineOptions(), arguments).applyTo(pipeline);
    }
}
