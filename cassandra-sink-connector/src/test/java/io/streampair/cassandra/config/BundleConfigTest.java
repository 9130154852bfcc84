// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleConfigTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFiles() throws Exception {
        SslFiles.write(folder);
    }

    private static Map<String, String> with(String bundle, String... pairs) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "keyspace",
                "k",
                "table",
                "t",
                "secure.connect.bundle",
                folder.resolve(bundle).toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    private static Map<String, List<String>> errors(Map<String, String> settings) {
        Map<String, List<String>> errors = new HashMap<>();
        for (ConfigValue value : SinkConfig.validate(settings).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                errors.put(value.name(), new ArrayList<>(value.errorMessages()));
            }
        }
        return errors;
    }

    @Test
    void should_need_neither_contact_points_nor_data_center() {
        Map<String, String> settings = with("bundle.zip");
        assertThat(errors(settings)).isEmpty();
        assertThat(new SinkConfig(settings).connection().bundle())
                .hasToString("Optional[" + folder.resolve("bundle.zip") + "]");
    }

    private static Map<String, String> withText(String text) {
        Map<String, String> settings = with("bundle.zip");
        settings.put("secure.connect.bundle", text);
        return settings;
    }

    private static String base64(String file) throws IOException {
        return Base64.getMimeEncoder().encodeToString(Files.readAllBytes(folder.resolve(file)));
    }

    @Test
    void should_take_the_content_as_text_and_never_show_it() throws IOException {
        Map<String, String> settings = withText("base64:" + base64("bundle.zip"));
        assertThat(errors(settings)).isEmpty();
        assertThat(new SinkConfig(settings).connection().bundle()).hasToString("Optional[base64:[hidden]]");
        assertThat(SinkConfig.validate(settings).configValues())
                .noneMatch(value -> String.valueOf(value.value()).contains("UEsD"));
    }

    @Test
    void should_open_a_session_with_the_content_as_text() throws IOException {
        SinkConfig config = new SinkConfig(withText("base64:" + base64("bundle.zip")));
        CqlSessionBuilder session = CqlSession.builder();
        config.connection().bundle().orElseThrow().addTo(session);
        // The bundle of the test is empty: the driver reads it, and misses the first thing that it needs.
        assertThatThrownBy(session::build).hasMessageContaining("identity.jks");
    }

    @Test
    void should_report_a_text_that_is_not_a_bundle() throws IOException {
        Map<String, String> problems = Map.of(
                "base64:" + base64("other.zip"),
                "contains no config.json",
                "base64:" + base64("trust.pem"),
                "it is not a zip file",
                "base64:sesame!",
                "not base64 after base64:",
                "base64:",
                "it is not a zip file",
                base64("bundle.zip"),
                "write base64: before it");
        problems.forEach((text, problem) -> assertThat(errors(withText(text)).get("secure.connect.bundle"))
                .singleElement()
                .asString()
                .contains(problem)
                .doesNotContain("sesame", "UEsD"));
    }

    @ParameterizedTest
    @CsvSource({
        "other.zip, contains no config.json",
        "trust.pem, it is not a zip file",
        "none.zip, does not exist on this worker"
    })
    void should_report_a_file_that_is_not_a_bundle(String file, String problem) {
        Map<String, List<String>> errors = errors(with(file));
        assertThat(errors).containsOnlyKeys("secure.connect.bundle");
        assertThat(errors.get("secure.connect.bundle"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "contact.points, 127.0.0.1",
        "local.datacenter, datacenter1",
        "ssl.enabled, true",
        "keyspace.create, true",
        "driver.advanced.ssl-engine-factory.class, DefaultSslEngineFactory"
    })
    void should_refuse_settings_that_the_bundle_replaces(String key, String value) {
        assertThat(errors(with("bundle.zip", key, value))).containsOnlyKeys(key);
    }

    @Test
    void should_refuse_a_route_that_creates_its_keyspace() {
        Map<String, String> settings = with(
                "bundle.zip", "topics", "a", "routes", "a", "routes.a.topics", "a", "routes.a.keyspace.create", "true");
        assertThat(errors(settings)).containsOnlyKeys("routes.a.keyspace.create");
    }
}
