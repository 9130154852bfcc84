// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.config.Presets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimestampAdviceTest {
    private static final long NOW = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    @Test
    void should_date_the_records_of_presets_by_the_time_of_writing() {
        for (String preset : Presets.NAMES) {
            Map<String, String> configuration = Configurations.of("preset", preset);

            assertThat(RecordGenerator.from(configuration).generate(0).timestamp())
                    .as(preset)
                    .isNull();
            assertThat(advice(configuration)).as(preset).isEmpty();
        }
    }

    @Test
    void should_name_the_settings_of_the_topic_that_old_and_early_records_need() {
        Map<String, String> endless = Configurations.registeredUsers("record.timestamp", "clock");
        Map<String, String> ahead = Configurations.registeredUsers(
                "record.timestamp", "clock", "clock.start", "2026-03-01T02:00:00Z", "count", "1");
        Map<String, String> early = Configurations.registeredUsers(
                "record.timestamp",
                "clock",
                "clock.start",
                "2026-03-01T00:00:00Z",
                "count",
                "1",
                "disorder.early.rate",
                "0.1",
                "disorder.early.max.ms",
                "3600001");

        assertThat(advice(endless)).hasSize(2);
        assertThat(advice(endless).get(0)).contains("retention.ms").contains("registered_user_2");
        assertThat(advice(endless).get(1)).contains("message.timestamp.after.max.ms");
        assertThat(advice(ahead)).singleElement().asString().contains("message.timestamp.after.max.ms");
        assertThat(advice(early)).singleElement().asString().contains("message.timestamp.after.max.ms");
    }

    @Test
    void should_say_nothing_where_a_default_topic_keeps_all_records() {
        assertThat(advice(Configurations.registeredUsers(
                        "record.timestamp", "clock", "clock.start", "2026-02-27T00:00:00Z", "rate.live", "true")))
                .isEmpty();
        assertThat(advice(Configurations.registeredUsers(
                        "record.timestamp", "clock", "clock.start", "2026-02-27T00:00:00Z", "count", "1000")))
                .isEmpty();
    }

    @Test
    void should_name_keys_of_the_definition_for_its_streams() {
        String world = "start: 2026-01-01T00:00:00Z\npace: max\n"
                + "streams: {s: {topic: t, initial: 1, arrive: 1/s, timestamp: now, fields: {a: 1}}}";
        List<String> advice = WorldCompiler.timestampAdvice(WorldCompiler.world(Map.of("definition", world)), NOW);

        assertThat(advice)
                .hasSize(2)
                .allMatch(each -> each.startsWith("timestamp: now of the stream s dates"))
                .noneMatch(
                        each -> each.contains("record.timestamp") || each.contains("clock") || each.contains("rate."));
        assertThat(advice.get(0))
                .endsWith(
                        "Set retention.ms of topic t to more than 59 days or to -1, a later start or definition.start,"
                                + " or remove timestamp: now of the stream s.");
        assertThat(advice.get(1))
                .endsWith("Raise it for topic t, set pace or definition.pace to live, or remove timestamp: now of the"
                        + " stream s.");
        assertThat(WorldCompiler.timestampAdvice(
                        WorldCompiler.world(Map.of(
                                "definition",
                                world,
                                "definition.start",
                                "2026-02-27T00:00:00Z",
                                "definition.pace",
                                "live")),
                        NOW))
                .isEmpty();
    }

    private static List<String> advice(Map<String, String> configuration) {
        return StreamCompiler.timestampAdvice(configuration, StreamCompiler.stream(configuration), NOW);
    }
}
