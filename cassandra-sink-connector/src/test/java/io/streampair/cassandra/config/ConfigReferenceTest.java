// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/** docs/cassandra-sink-config.md matches the code; {@code mvn test -Dupdate.docs=true} updates it. */
class ConfigReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/cassandra-sink-config.md");

    @Test
    void should_match_the_page_in_docs() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(REFERENCE, reference);
        }
        assertThat(Files.readString(REFERENCE))
                .as("docs/cassandra-sink-config.md: -Dtest=ConfigReferenceTest -Dupdate.docs=true writes it anew")
                .isEqualTo(reference);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
                # Settings of the Cassandra sink connector

                Generated from the code by `mvn test -Dupdate.docs=true`. Connect's own settings of a
                sink also apply: `topics`, converters, `errors.tolerance`, `errors.deadletterqueue.*`, `consumer.override.*`.
                A key that neither the sink nor Connect knows is refused with the nearest name. A key that begins with an
                underscore is a note, which both ignore.
                """);
        String group = "";
        for (ConfigKey key : keys()) {
            if (!key.group.equals(group)) {
                group = key.group;
                text.append("\n## ").append(group).append("\n");
            }
            append(text, key);
        }
        return text.toString();
    }

    /** All keys; those that only routes have come first in their group. */
    private static List<ConfigKey> keys() {
        Map<String, ConfigKey> plain = SinkConfig.DEFINITION.configKeys();
        List<ConfigKey> keys = new ArrayList<>();
        for (ConfigKey key : plain.values()) {
            keys.add(key);
            if (key.name.equals(RoutesConfig.ROUTES)) {
                RoutesConfig.routeKeys().values().stream()
                        .filter(ofRoute -> !plain.containsKey(ofRoute.name))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static void append(StringBuilder text, ConfigKey key) {
        boolean isOfRoutesAlone = !SinkConfig.DEFINITION.configKeys().containsKey(key.name);
        String ofRoute = "routes.<alias>." + key.name;
        text.append("\n### `").append(isOfRoutesAlone ? ofRoute : key.name).append("`\n\n");
        text.append(key.documentation).append("\n\n");
        text.append("* Type: ")
                .append(key.type.name().toLowerCase(java.util.Locale.ROOT))
                .append("\n");
        text.append("* Default: ").append(defaultOf(key)).append("\n");
        text.append("* Importance: ")
                .append(key.importance.name().toLowerCase(java.util.Locale.ROOT))
                .append("\n");
        if (key.validator != null) {
            text.append("* Valid: ").append(key.validator).append("\n");
        }
        if (!isOfRoutesAlone && RoutesConfig.routeKeys().containsKey(key.name)) {
            text.append("* For one route: `").append(ofRoute).append("`\n");
        }
    }

    private static String defaultOf(ConfigKey key) {
        if (key.defaultValue == ConfigDef.NO_DEFAULT_VALUE) {
            return "none, required";
        }
        String value = ConfigDef.convertToString(key.defaultValue, key.type);
        return value == null || value.isEmpty() ? "empty" : "`" + value + "`";
    }
}
