// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of docs/recipes.md are mapped to its rows. */
class RecipesTest {
    static List<Recipe> recipes() {
        return RecipesPage.recipes();
    }

    @Test
    void should_find_all_recipes_of_the_page_with_topics_of_their_own() {
        List<Recipe> recipes = recipes();
        for (int i = 0; i < recipes.size(); i++) {
            assertThat(recipes.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(20).allSatisfy(recipe -> {
            assertThat(recipe.messages()).isNotEmpty();
            assertThat(recipe.tables()).isNotEmpty();
        });
        assertThat(recipes.stream().flatMap(recipe -> recipe.topics().stream())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void should_map_to_the_rows_of_the_page(Recipe recipe) {
        MappedTables tables = new MappedTables(recipe.settings(), recipe.cql());
        records(recipe).forEach(tables::write);
        for (Recipe.Shown shown : recipe.tables()) {
            assertThat(shown.asShown(tables.select(shown.name(), shown.columns())))
                    .as(shown.name())
                    .containsExactlyInAnyOrderElementsOf(shown.rows());
        }
    }

    private static List<SinkRecord> records(Recipe recipe) {
        Converter keys = converter(recipe, "key.converter", true);
        Converter values = converter(recipe, "value.converter", false);
        Map<String, Integer> offsets = new HashMap<>();
        List<SinkRecord> records = new ArrayList<>();
        for (Recipe.Message message : recipe.messages()) {
            SchemaAndValue key = keys.toConnectData(message.topic(), bytes(message.key()));
            SchemaAndValue value = values.toConnectData(message.topic(), bytes(message.value()));
            ConnectHeaders headers = new ConnectHeaders();
            HeaderConverter ofHeaders =
                    RegistryConverters.instance(recipe.settings().get("header.converter"), HeaderConverter.class);
            message.headers()
                    .forEach((name, text) ->
                            headers.add(name, ofHeaders.toConnectHeader(message.topic(), name, bytes(text))));
            long time = message.time() == null
                    ? System.currentTimeMillis()
                    : message.time().toEpochMilli();
            records.add(new SinkRecord(
                    message.topic(),
                    0,
                    key.schema(),
                    key.value(),
                    value.schema(),
                    value.value(),
                    offsets.merge(message.topic(), 1, Integer::sum) - 1,
                    time,
                    TimestampType.CREATE_TIME,
                    headers));
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Converter converter(Recipe recipe, String key, boolean isKey) {
        Map<String, String> settings = new HashMap<>();
        recipe.settings().forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                settings.put(name.substring(key.length() + 1), value);
            }
        });
        Converter converter = RegistryConverters.instance(recipe.settings().get(key), Converter.class);
        converter.configure(settings, isKey);
        return converter;
    }
}
