// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/worlds.md, docs/lives.md, docs/draws.md and the pages for those who come from other generators. */
class WorldsPageTest {
    static List<String> definitions() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (String page : List.of("worlds", "lives", "from-datagen", "from-shadowtraffic")) {
            pages.append(Files.readString(Path.of("../docs/" + page + ".md")));
        }
        return Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(pages)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void should_be_valid_and_end(String definition) {
        Map<String, String> settings = Map.of("definition", definition);
        assertThat(new FakerSourceConnector().validate(settings).configValues())
                .flatExtracting(ConfigValue::errorMessages)
                .isEmpty();
        assertThat(WorldRecordsTest.all(settings)).hasSizeBetween(20, 1000);
    }

    @Test
    void should_read_json_too() {
        Map<String, String> settings = Map.of(
                "definition",
                "{\"streams\": {\"s\": {\"initial\": 2, \"key\": [\"id\"], \"fields\": {\"id\": \"sequence(1)\"}}}}");
        assertThat(WorldRecordsTest.all(settings)).extracting(SourceRecord::key).containsExactly(1L, 2L);
    }

    @Test
    void should_show_settings_that_make_records() throws IOException {
        var example =
                Pattern.compile("(?s)```properties\n(.*?)```").matcher(Files.readString(Path.of("../docs/draws.md")));
        assertThat(example.find()).isTrue();
        Properties properties = new Properties();
        properties.load(new StringReader(example.group(1)));
        Map<String, String> settings = new HashMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        RecordGenerator generator = RecordGenerator.from(settings);
        for (long index = 0; index < 1000; index++) {
            assertThat(generator.generate(index).value()).isNotNull();
        }
    }
}
