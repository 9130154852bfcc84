// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of {@code malformed-configs.txt} gives an error for its key, and for no other. */
class MalformedConfigsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFiles() throws Exception {
        SslFiles.write(folder);
    }

    static List<Arguments> malformed() throws IOException {
        try (InputStream file = MalformedConfigsTest.class.getResourceAsStream("malformed-configs.txt")) {
            List<Arguments> cases = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> Arguments.of(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
            return cases;
        }
    }

    private static Map<String, String> settings(String changes) {
        Map<String, String> settings = new HashMap<>(Settings.needed());
        for (String change : changes.split(" ; ", -1)) {
            if (change.startsWith("-")) {
                settings.remove(change.substring(1));
            } else {
                String[] pair = change.replace("$dir", folder.toString()).split("=", 2);
                settings.put(pair[0].strip(), pair[1]);
            }
        }
        return settings;
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("malformed")
    void should_refuse_it_on_the_right_key(String key, String sentence, String changes) {
        Map<String, String> settings = settings(changes);
        List<ConfigValue> refused = SinkConfig.validate(settings).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .toList();
        assertThat(refused).extracting(ConfigValue::name).containsExactly(key);
        assertThat(refused.get(0).errorMessages().get(0)).contains(key).contains(sentence);
        assertThatThrownBy(() -> new SinkConfig(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
        assertThat(Stream.of("secret", "right", "wrong"))
                .allSatisfy(word -> assertThat(refused.get(0).errorMessages())
                        .allSatisfy(message -> assertThat(message).doesNotContain("value " + word)));
    }
}
