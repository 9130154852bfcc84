// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples in the documentation are valid. */
class DocsTest {
    private static List<String> blocks(String page, String kind) throws IOException {
        Matcher block = Pattern.compile("^```" + kind + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs", page)));
        List<String> found = new ArrayList<>();
        while (block.find()) {
            found.add(block.group(1));
        }
        return found;
    }

    private static Map<String, String> settings(String json) {
        Map<String, String> settings = new HashMap<>();
        ((Map<?, ?>) Json.parse(json)).forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    private static List<String> mappings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("mapping"))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    @Test
    void should_parse_what_the_page_on_mappings_shows() throws IOException {
        assertThat(blocks("mapping.md", "mapping"))
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(Mapping.parse(text)).isNotNull());
        assertThat(blocks("mapping.md", "condition"))
                .hasSize(4)
                .allSatisfy(text -> assertThat(Condition.parse(text)).isNotNull());
    }

    @Test
    void should_take_ten_configurations_of_datastax_with_their_mappings_as_they_are() throws IOException {
        List<String> before = blocks("from-datastax.md", "json before");
        List<String> after = blocks("from-datastax.md", "json after");
        assertThat(before).hasSize(10).hasSameSizeAs(after);
        for (int i = 0; i < before.size(); i++) {
            assertThat(mappings(settings(after.get(i)))).isNotEmpty().isEqualTo(mappings(settings(before.get(i))));
        }
    }

    @ParameterizedTest
    @CsvSource({"from-datastax.md, 10", "from-confluent.md, 3", "from-lenses.md, 3", "from-scylla.md, 2"})
    void should_take_the_configurations_that_replace_those_of_other_sinks(String page, int count) throws IOException {
        List<String> after = blocks(page, "json after");
        assertThat(blocks(page, "json before")).hasSize(count).hasSameSizeAs(after);
        for (String json : after) {
            Map<String, String> settings = settings(json.replaceAll("\\$\\{env:(\\w+)}", "$1"));
            assertThat(SinkConfig.validate(settings).configValues())
                    .allSatisfy(value ->
                            assertThat(value.errorMessages()).as(value.name()).isEmpty());
            assertThat(new SinkConfig(settings).routes()).isNotEmpty();
        }
    }
}
