// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.config.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files expose a change of a preset or of Datafaker; -Dupdate.golden=true rewrites them. */
class PresetsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/streampair/faker");

    static List<String> presets() {
        return Presets.NAMES;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_make_the_records_of_the_golden_file(String preset) throws IOException {
        String made = lines(preset);
        Path golden = GOLDEN.resolve(preset + ".jsonl");

        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(golden, made);
        }

        assertThat(made)
                .as("pinned records: docs/pinned-data.md says when they may change")
                .isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_have_a_line_of_documentation_at_the_top(String preset) throws IOException {
        Path file = Path.of("src/main/resources/io/streampair/faker/config/presets", preset + ".properties");

        assertThat(Files.readString(file)).startsWith("# ").contains("preset=" + preset + " behaves");
    }

    @Test
    void should_be_ten_beside_the_one_that_the_pipeline_uses() {
        assertThat(Presets.NAMES).hasSizeGreaterThanOrEqualTo(11).startsWith("registered-user");
    }

    /** Ten records from the start, and ten from where every key has at least two versions. */
    private static String lines(String preset) {
        RecordGenerator generator =
                RecordGenerator.from(Configurations.of("topic", "registered_user_2", "preset", preset, "seed", "42"));
        StringBuilder lines = new StringBuilder();
        for (long i = 0; i < 10; i++) {
            append(lines, generator.generate(i));
        }
        for (long i = 250_000; i < 250_010; i++) {
            append(lines, generator.generate(i));
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, SourceRecord record) {
        lines.append("key=").append(json(record.keySchema(), record.key()));
        if (record.timestamp() != null) {
            lines.append(" timestamp=").append(record.timestamp());
        }
        for (Header header : record.headers()) {
            byte[] value = new SimpleHeaderConverter()
                    .fromConnectHeader(record.topic(), header.key(), header.schema(), header.value());
            lines.append(' ').append(header.key()).append('=').append(new String(value, UTF_8));
        }
        lines.append(" value=")
                .append(json(record.valueSchema(), record.value()))
                .append('\n');
    }

    private static String json(Schema schema, Object value) {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "false", "decimal.format", "NUMERIC"), false);
            byte[] json = converter.fromConnectData("topic", schema, value);
            return json == null ? "null" : new String(json, UTF_8);
        }
    }
}
