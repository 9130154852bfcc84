// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.WorldPresetsPage.Join;
import io.streampair.faker.WorldPresetsPage.Preset;
import io.streampair.faker.config.Presets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of the presets are what docs/world-presets.md says. -Dupdate.docs=true writes its first records anew. */
class WorldPresetsPageTest {
    private static final int RECORDS = 40_000;

    static List<Preset> presets() {
        return WorldPresetsPage.presets();
    }

    /** All records, one after the other: they are too many to keep. */
    private static Iterable<SourceRecord> records(Preset preset, int number, String... more) {
        Map<String, String> settings = WorldPresetsTest.settings(preset.name(), more);
        settings.put("definition.end", "{records: " + number + "}");
        WorldRecords records = WorldRecords.from(settings);
        return () -> Stream.generate(records::next)
                .takeWhile(record -> record != null)
                .iterator();
    }

    /** The row of a record: its value, or what is after in an envelope; null if it is deleted. */
    private static Struct row(SourceRecord record) {
        Struct value = (Struct) record.value();
        return value != null && value.schema().field("after") != null ? value.getStruct("after") : value;
    }

    @Test
    void should_have_a_section_for_each_preset() {
        assertThat(presets()).extracting(Preset::name).containsExactlyElementsOf(Presets.WORLDS);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_show_the_first_record_of_each_topic(Preset preset) throws IOException {
        Map<String, String> first = new LinkedHashMap<>();
        for (SourceRecord record : records(preset, RECORDS / 2, "value.format", "json")) {
            first.putIfAbsent(record.topic(), record.topic() + " " + record.key() + " " + record.value() + "\n");
        }
        StringBuilder lines = new StringBuilder();
        preset.keys().keySet().forEach(topic -> lines.append(first.get(topic)));
        if (Boolean.getBoolean("update.docs")) {
            WorldPresetsPage.write(preset.name(), lines.toString());
        } else {
            assertThat(preset.records())
                    .as("docs/world-presets.md: -Dtest=WorldPresetsPageTest -Dupdate.docs=true writes it anew")
                    .isEqualTo(lines.toString());
        }
        assertThat(first.keySet())
                .containsExactlyInAnyOrderElementsOf(preset.keys().keySet());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_have_these_keys_and_joins_that_are_complete(Preset preset) {
        Map<String, Map<Object, Struct>> latest = new HashMap<>();
        Map<Join, Integer> joined = new LinkedHashMap<>();
        preset.joins().forEach(join -> joined.put(join, 0));
        for (SourceRecord record : records(preset, RECORDS)) {
            Struct row = row(record);
            if (row == null) {
                continue;
            }
            assertThat(record.key()).isEqualTo(row.get(preset.keys().get(record.topic())));
            for (Join join : preset.joins()) {
                if (join.topic().equals(record.topic())) {
                    joined.merge(join, check(join, row, latest), Integer::sum);
                }
                if (join.ofTopic().equals(record.topic())) {
                    latest.computeIfAbsent(join.ofTopic() + "." + join.ofField(), each -> new HashMap<>())
                            .put(row.get(join.ofField()), row);
                }
            }
        }
        assertThat(joined.values()).isNotEmpty().allMatch(times -> times >= 10);
    }

    /** The structs that hold the field, each of which must have its parent. */
    private static int check(Join join, Struct row, Map<String, Map<Object, Struct>> latest) {
        List<Struct> holders = new ArrayList<>(List.of(row));
        String field = join.field();
        if (field.contains(".")) {
            holders = row.getArray(field.substring(0, field.indexOf('.')));
            field = field.substring(field.indexOf('.') + 1);
        }
        int checked = 0;
        for (Struct holder : holders) {
            // A ticket has no agent until it is open.
            if (holder.get(field) == null) {
                continue;
            }
            checked++;
            Struct parent = latest.getOrDefault(join.ofTopic() + "." + join.ofField(), Map.of())
                    .get(holder.get(field));
            assertThat(parent).as("%s of %s", join, row).isNotNull();
            for (Map.Entry<String, String> equal : join.equal().entrySet()) {
                assertThat(holder.get(equal.getKey()))
                        .as("%s of %s", join, row)
                        .isEqualTo(parent.get(equal.getValue()));
            }
        }
        return checked;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_move_along_these_arrows_only(Preset preset) {
        preset.arrows().forEach((place, arrows) -> {
            String topic = place.substring(0, place.lastIndexOf('.'));
            String field = place.substring(place.lastIndexOf('.') + 1);
            Map<Object, String> states = new HashMap<>();
            Map<String, Set<String>> seen = new LinkedHashMap<>();
            for (SourceRecord record : records(preset, 3 * RECORDS)) {
                Struct row = row(record);
                if (record.topic().equals(topic) && row != null) {
                    String next = row.getString(field);
                    String before = states.put(record.key(), next);
                    if (before == null) {
                        assertThat(next).isEqualTo(arrows.keySet().iterator().next());
                    } else {
                        seen.computeIfAbsent(before, each -> new LinkedHashSet<>())
                                .add(next);
                    }
                }
            }
            assertThat(seen).as(place).isEqualTo(arrows);
        });
    }

    @Test
    void should_have_before_what_was_after() {
        Preset accounts = presets().get(Presets.WORLDS.indexOf("accounts"));
        Map<String, Map<Object, Struct>> rows = new HashMap<>();
        Map<String, Integer> ops = new HashMap<>();
        for (SourceRecord record : records(accounts, 2 * RECORDS)) {
            if (record.value() instanceof Struct value && value.schema().field("before") != null) {
                Map<Object, Struct> ofTopic = rows.computeIfAbsent(record.topic(), each -> new HashMap<>());
                assertThat(value.getStruct("before")).isEqualTo(ofTopic.get(record.key()));
                ofTopic.put(record.key(), value.getStruct("after"));
                ops.merge(record.topic() + " " + value.get("op"), 1, Integer::sum);
            }
        }
        assertThat(rows.keySet())
                .containsExactlyInAnyOrder("bank.customers", "bank.accounts", "bank.cards", "bank.transfers");
        assertThat(ops).containsKeys("bank.customers u", "bank.accounts u", "bank.cards d", "bank.transfers c");
    }
}
