// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.RecordTexts.sorted;
import static io.streampair.faker.RecordTexts.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.config.Presets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The presets that are worlds, their records, and the settings beside them. -Dupdate.golden=true pins records anew. */
class WorldPresetsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/streampair/faker");
    private static final Path PRESETS = Path.of("src/main/resources/io/streampair/faker/config/presets");
    private static final int PINNED = 20_000;
    private static final int SHOWN = 3;

    static List<String> presets() {
        return Presets.WORLDS;
    }

    static Map<String, String> settings(String preset, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("preset", preset, "definition.pace", "max"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static List<String> errors(Map<String, String> settings) {
        return new FakerSourceConnector()
                .validate(settings).configValues().stream()
                        .filter(value -> !value.errorMessages().isEmpty())
                        .map(value -> value.name() + ": " + value.errorMessages())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_make_the_records_of_the_golden_file(String preset) throws IOException {
        StringBuilder lines = new StringBuilder();
        Map<String, Integer> shown = new HashMap<>();
        MessageDigest digest = sha256();
        for (SourceRecord record : WorldRecordsTest.all(
                settings(preset, "value.format", "json", "definition.end", "{records: " + PINNED + "}"))) {
            String line = record.topic() + " " + record.key() + " " + record.value() + "\n";
            digest.update(line.getBytes(UTF_8));
            if (shown.merge(record.topic(), 1, Integer::sum) <= SHOWN) {
                lines.append(line);
            }
        }
        lines.append(PINNED).append(" records: ").append(HexFormat.of().formatHex(digest.digest(), 0, 16));
        lines.append('\n');
        Path golden = GOLDEN.resolve(preset + ".txt");
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(golden, lines);
        }

        assertThat(lines.toString())
                .as("pinned records: docs/pinned-data.md says when they may change")
                .isEqualTo(Files.readString(golden));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_say_what_it_is_at_the_top(String preset) throws IOException {
        assertThat(Files.readString(PRESETS.resolve(preset + ".yaml")))
                .startsWith("# ")
                .contains("preset=" + preset + " behaves");
        assertThat(Presets.NAMES).doesNotContain(preset);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_be_valid_without_any_other_setting(String preset) {
        assertThat(errors(Map.of("preset", preset))).isEmpty();
    }

    /** Topics with default settings delete old records. */
    @ParameterizedTest
    @MethodSource("presets")
    void should_date_the_records_by_the_time_of_writing(String preset) {
        WorldRecords records = WorldRecords.from(settings(preset));
        for (int i = 0; i < 5000; i++) {
            assertThat(records.next().timestamp()).isNull();
        }
        assertThat(WorldCompiler.timestampAdvice(WorldCompiler.world(Map.of("preset", preset)), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_be_the_same_with_any_number_of_splits_and_tasks(String preset) throws InterruptedException {
        String end = "{records: 6000}";
        List<String> once = texts(WorldRecordsTest.all(settings(preset, "definition.end", end, "splits", "1")));
        assertThat(once).hasSize(6000);
        for (int tasks : new int[] {1, 3, 8}) {
            InMemoryConnect connect = new InMemoryConnect(new FakeClock());
            List<SourceRecord> ofTasks =
                    connect.drain(connect.start(settings(preset, "definition.end", end, "splits", "8"), tasks));
            assertThat(sorted(texts(ofTasks))).isEqualTo(sorted(once));
        }
    }

    @Test
    void should_book_what_one_account_pays_on_another() {
        Map<Object, BigDecimal> sums = new HashMap<>();
        Map<Object, Integer> postings = new HashMap<>();
        for (SourceRecord record : WorldRecordsTest.all(settings("accounts", "definition.end", "8h"))) {
            if (record.topic().equals("bank.postings")) {
                Struct posting = (Struct) record.value();
                sums.merge(posting.get("transfer_id"), (BigDecimal) posting.get("amount"), BigDecimal::add);
                postings.merge(posting.get("transfer_id"), 1, Integer::sum);
            }
        }

        assertThat(sums.values()).hasSizeGreaterThan(1000).allMatch(sum -> sum.signum() == 0);
        assertThat(new HashSet<>(postings.values())).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void should_let_settings_replace_keys_of_the_definition() {
        List<SourceRecord> records = WorldRecordsTest.all(settings(
                "shop", "definition.start", "2026-11-20T00:00:00Z", "definition.end", "90m", "definition.seed", "5"));
        List<SourceRecord> others =
                WorldRecordsTest.all(settings("shop", "definition.end", "90m", "definition.locale", "de"));

        Struct first = (Struct) records.get(0).value();
        assertThat(((java.util.Date) first.get("updated_at")).toInstant()).hasToString("2026-11-20T00:00:00Z");
        assertThat(records.size()).isBetween(2300, 2800);
        assertThat(first.get("name")).isNotEqualTo(((Struct) others.get(0).value()).get("name"));
    }

    @Test
    void should_replace_keys_of_any_definition() {
        String definition = "seed: 3\nend: {records: 5}\nstreams: {s: {initial: 9, fields: {x: 'integer(1, 100000)'}}}";
        String replaced = definition.replace("seed: 3", "seed: 4").replace("records: 5", "records: 7");

        assertThat(texts(WorldRecordsTest.all(
                        Map.of("definition", definition, "definition.seed", "4", "definition.end", "{records: 7}"))))
                .isEqualTo(texts(WorldRecordsTest.all(Map.of("definition", replaced))))
                .hasSize(7);
    }

    @Test
    void should_refuse_wrong_values_at_their_settings() {
        assertThat(errors(settings("shop", "definition.pace", "fast")))
                .singleElement()
                .asString()
                .startsWith("definition.pace")
                .contains("Expected a pace such as 1x or 60x, or live or max")
                .doesNotContain("line 1");
        assertThat(errors(settings("shop", "definition.start", "now")))
                .singleElement()
                .asString()
                .startsWith("definition.start")
                .contains("Expected an instant");
        assertThat(errors(settings("shop", "definition.end", "2025-01-01T00:00:00Z")))
                .singleElement()
                .asString()
                .startsWith("definition.end")
                .contains("The end must be after the start");
        assertThat(errors(settings("shop", "definition.end", "{records: ")))
                .singleElement()
                .asString()
                .startsWith("definition.end")
                .contains("This is not YAML");
        assertThat(errors(settings("shop", "definition.seed", "many")))
                .singleElement()
                .asString()
                .startsWith("definition.seed")
                .contains("Expected a whole number");
        assertThat(errors(settings("shop", "definition.locale", "xx")))
                .singleElement()
                .asString()
                .startsWith("definition.locale");
    }

    @Test
    void should_refuse_keys_of_single_streams_beside_a_preset_of_several() {
        assertThat(errors(settings("shop", "topic", "orders", "fields.x.is", "entity", "rate", "5")))
                .hasSize(3)
                .allSatisfy(
                        error -> assertThat(error).contains("Cannot be set together with a preset of several streams"));
        assertThat(errors(settings("shop", "definition", "streams: {s: {initial: 1, fields: {x: entity}}}")))
                .singleElement()
                .asString()
                .startsWith("preset")
                .contains("Cannot be set together with definition");
    }

    @Test
    void should_refuse_settings_of_a_definition_where_there_is_none() {
        assertThat(errors(Configurations.registeredUsers("definition.seed", "5")))
                .singleElement()
                .asString()
                .startsWith("definition.seed")
                .contains("There is no definition");
    }

    @Test
    void should_suggest_the_name_that_was_meant() {
        assertThat(new FakerSourceConnector()
                        .validate(Map.of("topic", "t", "preset", "shp")).configValues().stream()
                                .filter(value -> value.name().equals("preset"))
                                .map(ConfigValue::errorMessages)
                                .toList())
                .asString()
                .contains("did you mean shop?");
    }

    @Test
    void should_write_some_of_its_streams() {
        List<SourceRecord> stock =
                WorldRecordsTest.all(settings("shop", "definition.streams", "stock", "definition.end", "1d"));

        assertThat(stock)
                .hasSizeBetween(24 * 12, 24 * 13)
                .allMatch(record -> record.topic().equals("shop.stock"));
    }
}
