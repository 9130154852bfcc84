// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/faker-source.md. */
class HowToTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```properties\n(.*?)```");

    static List<Map<String, String>> examples() throws IOException {
        List<Map<String, String>> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("../docs/faker-source.md")));
        while (matcher.find()) {
            Properties properties = new Properties();
            properties.load(new StringReader(matcher.group(1)));
            Map<String, String> example = new HashMap<>();
            properties.forEach((key, value) -> example.put(key.toString(), value.toString()));
            examples.add(example);
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void should_be_valid_and_make_records(Map<String, String> example) {
        assertThat(new FakerSourceConnector().validate(example).configValues())
                .flatExtracting(ConfigValue::errorMessages)
                .isEmpty();

        RecordGenerator generator = RecordGenerator.from(example);
        for (long index = 0; index < 10_000; index++) {
            assertThat(generator.generate(index).topic()).isEqualTo(example.get("topic"));
        }
    }

    @Test
    void should_name_only_keys_that_there_are() throws IOException {
        for (Map<String, String> example : examples()) {
            Map<String, String> known = new HashMap<>();
            for (ConfigValue value :
                    new FakerSourceConnector().validate(example).configValues()) {
                known.put(value.name(), "");
            }
            // These are Connect's own.
            known.put("exactly.once.support", "");
            known.put("transaction.boundary", "");
            assertThat(known).containsKeys(example.keySet().toArray(new String[0]));
        }
    }
}
