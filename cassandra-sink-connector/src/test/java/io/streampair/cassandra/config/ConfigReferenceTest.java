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

/** The reference in docs/ is what the code says; {@code mvn test -Dupdate.docs=true} writes it anew. */
class ConfigReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/cassandra-sink-config.md");

    @Test
    void should_be_in_the_docs_as_the_code_has_it() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(REFERENCE, reference);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(reference);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
                # Settings of the Cassandra sink connector

                Written from the code by `mvn test -Dupdate.docs=true`. Besides these there are Connect's own settings of a
                sink: `topics`, converters, `errors.tolerance`, `errors.deadletterqueue.*`, `consumer.override.*`.
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

    /** The topics of a route, which have no plain keys, stand before the keys that have. */
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
        if (key.validator != null) {
            text.append("* Valid: ").append(key.validator).append("\n");
        }
        if (!isOfRoutesAlone && RoutesConfig.routeKeys().containsKey(key.name)) {
            text.append("* Of one route: `").append(ofRoute).append("`\n");
        }
    }

    private static String defaultOf(ConfigKey key) {
        if (key.defaultValue == ConfigDef.NO_DEFAULT_VALUE) {
            return "none, it must be set";
        }
        String value = ConfigDef.convertToString(key.defaultValue, key.type);
        return value == null || value.isEmpty() ? "empty" : "`" + value + "`";
    }
}
