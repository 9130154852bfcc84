// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in docs/routes.md are valid. */
class RoutesPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```properties\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|");

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/routes.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> examples() {
        return EXAMPLE.matcher(page())
                .results()
                .map(example -> settings(example.group(1)))
                .toList();
    }

    private static Map<String, String> settings(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings =
                new HashMap<>(Map.of("contact.points", "127.0.0.1", "local.datacenter", "datacenter1"));
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void should_show_settings_without_errors(Map<String, String> settings) {
        assertThat(SinkConfigTest.errors(settings)).isEmpty();
        assertThat(new SinkConfig(settings).routes()).isNotEmpty();
    }

    @Test
    void should_take_the_topics_of_the_page() {
        List<RouteConfig> routes = new SinkConfig(examples().get(2)).routes();
        assertThat(List.of("audit", "shop.audit"))
                .allSatisfy(topic -> assertThat(aliases(routes, topic)).containsExactly("audit"));
        assertThat(aliases(routes, "orders")).containsExactly("rest");
    }

    private static List<String> aliases(List<RouteConfig> routes, String topic) {
        return routes.stream()
                .filter(route -> route.takes(topic))
                .map(RouteConfig::alias)
                .toList();
    }

    @Test
    void should_derive_the_table_names_of_the_page() {
        List<String> paragraphs = new ArrayList<>();
        Matcher row = NAMES.matcher(page());
        while (row.find()) {
            TableConfig table = new SinkConfig(Settings.with("keyspace", "ks", "table", row.group(1)))
                    .routes()
                    .get(0)
                    .table();
            assertThat(table.nameFor(row.group(2))).hasToString("ks." + row.group(3));
            paragraphs.add(row.group(3));
        }
        assertThat(paragraphs).hasSize(3);
    }
}
