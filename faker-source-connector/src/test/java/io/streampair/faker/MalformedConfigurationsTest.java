// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of mistakes: settings added to a field x, the keys with a problem, and a part of each message. */
class MalformedConfigurationsTest {
    private static final Path TABLE = Path.of("src/test/resources/io/streampair/faker/malformed-configurations.txt");

    static List<String> mistakes() throws IOException {
        return Files.readAllLines(TABLE);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void should_put_each_mistake_on_its_key(String mistake) {
        String[] sides = mistake.split(" -> ", -1);
        List<String> keysAndValues = new ArrayList<>(List.of("fields", "x"));
        for (String setting : sides[0].split("; ", -1)) {
            keysAndValues.addAll(List.of(setting.split("=", 2)));
        }
        Map<String, String> problems = problems(Configurations.of(keysAndValues.toArray(new String[0])));

        Map<String, String> expected = new TreeMap<>();
        for (String problem : sides[1].split("; ", -1)) {
            String[] keyAndText = problem.split(": ", 2);
            expected.put(keyAndText[0], keyAndText[1]);
        }
        assertThat(problems).containsOnlyKeys(expected.keySet());
        expected.forEach((key, said) -> assertThat(problems.get(key)).contains(said));
    }

    private static Map<String, String> problems(Map<String, String> configuration) {
        Map<String, String> problems = new TreeMap<>();
        for (ConfigValue value :
                new FakerSourceConnector().validate(configuration).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), String.join("\n", value.errorMessages()));
            }
        }
        return problems;
    }
}
