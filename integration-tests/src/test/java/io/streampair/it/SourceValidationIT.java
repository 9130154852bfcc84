// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker answers malformed configurations with an error on each wrong key, and with nothing worse. */
@ResourceLock(value = Clusters.EXACTLY_ONCE, mode = ResourceAccessMode.READ)
class SourceValidationIT {
    private static final String PLUGIN = "FakerSourceConnector";

    /** The table of the source's own tests: settings beside a field x, and the keys with what is said of them. */
    private static final Path TABLE = Home.find()
            .resolve("faker-source-connector/src/test/resources/io/streampair/faker/malformed-configurations.txt");

    private final LocalCluster cluster = Clusters.exactlyOnce();

    static List<String> mistakes() throws IOException {
        return Files.readAllLines(TABLE);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Tag("full")
    void should_put_each_mistake_on_its_key(String mistake) {
        String[] sides = mistake.split(" -> ", -1);
        Map<String, String> config = config("fields", "x");
        for (String setting : sides[0].split("; ", -1)) {
            String[] keyAndValue = setting.split("=", 2);
            config.put(keyAndValue[0], keyAndValue[1]);
        }

        Map<String, String> errors = errors(config);

        Map<String, String> expected = new TreeMap<>();
        for (String problem : sides[1].split("; ", -1)) {
            String[] keyAndText = problem.split(": ", 2);
            expected.put(keyAndText[0], keyAndText[1]);
        }
        assertThat(errors).containsOnlyKeys(expected.keySet());
        expected.forEach((key, said) -> assertThat(errors.get(key)).contains(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"topic", "preset", "fields", "seed", "rate", "locale", "key.field", "value.format", "count"})
    void should_take_null_for_a_key_that_is_not_set(String key) {
        Map<String, String> config = config("preset", "users");
        config.put(key, null);

        assertThat(errors(config).keySet()).isSubsetOf("topic", "preset", "fields");
    }

    @Test
    void should_not_create_a_connector_and_say_why() {
        Map<String, String> config = config("preset", "registred-user");

        assertThatThrownBy(() -> cluster.connect().putConfig("malformed", config))
                .isInstanceOfSatisfying(
                        ConnectRestException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(400))
                .hasMessageContaining("did you mean registered-user?");
        assertThat(cluster.connect().connectors()).doesNotContain("malformed");
    }

    private static Map<String, String> config(String key, String value) {
        Map<String, String> config = new HashMap<>();
        config.put("name", "malformed");
        config.put("connector.class", PLUGIN);
        config.put("topic", "things");
        config.put(key, value);
        return config;
    }

    private Map<String, String> errors(Map<String, String> config) {
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode setting : cluster.connect().validate(PLUGIN, config).path("configs")) {
            JsonNode value = setting.path("value");
            if (!value.path("errors").isEmpty()) {
                errors.put(value.path("name").asText(), value.path("errors").toString());
            }
        }
        return errors;
    }
}
