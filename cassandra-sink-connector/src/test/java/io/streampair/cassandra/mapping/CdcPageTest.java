// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.grammar.Mapping;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes in docs/cdc.md write what the page says. */
class CdcPageTest {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/cdc.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> blocks(String section) {
        Map<String, String> blocks = new LinkedHashMap<>();
        for (MatchResult block : BLOCK.matcher(section).results().toList()) {
            blocks.put(block.group(1), block.group(2).strip());
        }
        return blocks;
    }

    static List<Map<String, String>> recipes() {
        return Pattern.compile("^## ", Pattern.MULTILINE)
                .splitAsStream(page())
                .map(CdcPageTest::blocks)
                .filter(blocks -> blocks.containsKey("events"))
                .toList();
    }

    private static Map<String, String> settings(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = Settings.needed();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }

    /** The events with the schemas that the page names. */
    private static List<SinkRecord> records(Map<String, String> recipe) {
        String[] fields = recipe.get("fields").split("\n", -1);
        Schema key = TypedJson.struct(fields[0].substring("key: ".length()));
        String rowFields = fields[1].substring("row: ".length());
        Schema row = rowFields.equals("text") ? Schema.OPTIONAL_STRING_SCHEMA : TypedJson.struct(rowFields);
        List<SinkRecord> records = new ArrayList<>();
        for (String line : recipe.get("events").split("\n", -1)) {
            Map<?, ?> event = TypedJson.parse(line);
            Map<?, ?> value = (Map<?, ?>) event.get("value");
            Schema envelope = value == null ? null : envelope(value, row);
            records.add(ChangeEvents.record(
                    records.size(),
                    key,
                    TypedJson.value(key, event.get("key")),
                    envelope,
                    value == null ? null : TypedJson.value(envelope, value)));
        }
        return records;
    }

    private static Schema envelope(Map<?, ?> event, Schema row) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        event.forEach((name, value) -> fields.put(name.toString(), TypedJson.schemaOf(value)));
        fields.put("before", row);
        fields.put("after", row);
        fields.computeIfPresent(
                "updateDescription",
                (name, schema) -> TypedJson.of(Map.of(
                        "removedFields",
                        SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build(),
                        "updatedFields",
                        Schema.OPTIONAL_STRING_SCHEMA)));
        return TypedJson.of(fields);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void should_write_the_rows_that_a_recipe_shows(Map<String, String> recipe) {
        RouteFixture route = new RouteFixture(TableText.table(recipe.get("cql")), settings(recipe.get("properties")));
        SinkRecord[] records = records(recipe).toArray(SinkRecord[]::new);
        String expected = recipe.get("rows");
        assertThat(String.join("\n", route.put(records).rows())).isEqualTo(expected);
        assertThat(String.join("\n", route.put(records).rows())).as("again").isEqualTo(expected);
    }

    @Test
    void should_show_mappings_that_are_valid() {
        assertThat(blocks(page()).get("mapping"))
                .satisfies(text -> assertThat(Mapping.parse(text)).isNotNull());
        assertThat(recipes()).hasSize(4);
    }
}
