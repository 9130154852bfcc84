// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** kubernetes/strimzi.yaml against the classes of Strimzi that its schema is made of. */
class StrimziExampleTest {
    private static final Path HOME = Home.find();
    private static final String STRIMZI = "io.strimzi.api.kafka.model.";
    /** By name: the annotations of these classes are not on the class path, of which the compiler warns. */
    private static final Map<String, String> CLASSES = Map.of(
            "KafkaUser", STRIMZI + "user.KafkaUser",
            "ConfigMap", "io.fabric8.kubernetes.api.model.ConfigMap",
            "KafkaConnect", STRIMZI + "connect.KafkaConnect",
            "KafkaConnector", STRIMZI + "connector.KafkaConnector");
    /** What the example sets for a cluster with login and TLS. */
    private static final List<String> SECURED =
            List.of("username", "password", "ssl.enabled", "ssl.truststore.certificates");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new Strict());

    /** Strimzi's classes keep what they do not know; here that fails. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String document :
                Files.readString(HOME.resolve("kubernetes/strimzi.yaml")).split("(?<=\n)---\n", -1)) {
            documents.add(YAML.readTree(document));
        }
        return documents;
    }

    private static List<JsonNode> all(String kind) throws IOException {
        return documents().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    @Test
    void should_have_only_fields_and_values_of_the_schema() throws Exception {
        assertThat(documents()).hasSize(5);
        for (JsonNode document : documents()) {
            String kind = document.path("kind").asText();
            assertThat(CLASSES).containsKey(kind);
            assertThat(YAML.treeToValue(document, Class.forName(CLASSES.get(kind))))
                    .as(kind)
                    .isNotNull();
            assertThat(document.path("apiVersion").asText())
                    .isEqualTo(kind.equals("ConfigMap") ? "v1" : "kafka.strimzi.io/v1");
        }
    }

    @Test
    void should_check_the_archives_and_restart_failed_tasks() throws IOException {
        JsonNode plugins = all("KafkaConnect").get(0).at("/spec/build/plugins");
        assertThat(plugins).hasSize(2);
        for (JsonNode plugin : plugins) {
            String url = plugin.at("/artifacts/0/url").asText();
            assertThat(url).startsWith("https://").endsWith(".zip");
            assertThat(plugin.at("/artifacts/0/sha512sum").asText())
                    .isEqualTo("SHA512-OF-" + url.replaceAll(".*/", ""));
        }
        assertThat(all("KafkaConnector"))
                .hasSize(2)
                .allMatch(connector -> connector.at("/spec/autoRestart/enabled").asBoolean());
    }

    @Test
    void should_authenticate_encrypt_and_measure() throws IOException {
        JsonNode connect = all("KafkaConnect").get(0);
        assertThat(connect.at("/spec/tls/trustedCertificates")).isNotEmpty();
        assertThat(connect.at("/spec/authentication/type").asText()).isEqualTo("tls");
        JsonNode user = all("KafkaUser").get(0);
        assertThat(user.at("/spec/authentication/type").asText()).isEqualTo("tls");
        assertThat(connect.at("/spec/authentication/certificateAndKey/secretName"))
                .isEqualTo(user.at("/metadata/name"));
        JsonNode rules = all("ConfigMap").get(0);
        assertThat(connect.at("/spec/metricsConfig/valueFrom/configMapKeyRef/name"))
                .isEqualTo(rules.at("/metadata/name"));
        assertThat(rules.at("/data/rules.yml").asText())
                .isEqualTo(Files.readString(HOME.resolve("monitoring/jmx-exporter.yml")));
    }

    @Test
    void should_set_what_the_shipped_files_set() throws IOException {
        for (JsonNode connector : all("KafkaConnector")) {
            String name = connector.at("/metadata/name").asText();
            Path shipped = HOME.resolve("connect-configs/" + name + ".json");
            Map<String, String> expected =
                    settings(new ObjectMapper().readTree(shipped.toFile()).path("config"));
            assertThat(connector.at("/spec/class").asText()).isEqualTo(expected.remove("connector.class"));
            assertThat(connector.at("/spec/tasksMax").asText()).isEqualTo(expected.remove("tasks.max"));
            Map<String, String> set = settings(connector.at("/spec/config"));
            set.keySet().removeAll(SECURED);
            assertThat(set).as(name).isEqualTo(expected);
        }
    }

    /** The settings but notes. */
    private static Map<String, String> settings(JsonNode config) {
        Map<String, String> settings = new TreeMap<>();
        config.properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        settings.keySet().removeIf(key -> key.startsWith("_"));
        return settings;
    }
}
