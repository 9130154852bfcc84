// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.common.ClusterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("sink.json");
    }

    @Test
    void should_read_the_body_of_a_request() throws IOException {
        Files.writeString(file, "{\"name\": \"sink\", \"config\": {\"topics\": \"t\", \"tasks.max\": 2}}");

        ConnectorFile connector = ConnectorFile.read(file);

        assertThat(connector.name()).isEqualTo("sink");
        assertThat(connector.config()).containsExactly(Map.entry("topics", "t"), Map.entry("tasks.max", "2"));
        assertThat(connector.body())
                .hasToString("{\"name\":\"sink\",\"config\":{\"topics\":\"t\",\"tasks.max\":\"2\"}}");
    }

    @Test
    void should_read_settings_without_a_name() throws IOException {
        Files.writeString(file, "{\"topics\": \"t\", \"ttl\": null, \"tasks.max\": 2}");

        ConnectorFile connector = ConnectorFile.read(file);

        assertThat(connector.name()).isEqualTo("sink");
        assertThat(connector.config()).containsExactly(Map.entry("topics", "t"), Map.entry("tasks.max", "2"));
    }

    @Test
    void should_read_properties() throws IOException {
        Path properties = folder.resolve("my.sink.properties");
        Files.writeString(properties, "# A comment.\ntopics=t\nmapping=a=value.x, \\\n  b=value.y\n");
        assertThat(ConnectorFile.read(properties).name()).isEqualTo("my.sink");
        assertThat(ConnectorFile.read(properties).config())
                .containsExactly(Map.entry("mapping", "a=value.x, b=value.y"), Map.entry("topics", "t"));

        Files.writeString(properties, "name=other\ntopics=t\n");
        assertThat(ConnectorFile.read(properties).name()).isEqualTo("other");
        assertThat(ConnectorFile.read(properties).config()).containsExactly(Map.entry("topics", "t"));
    }

    @Test
    void should_refuse_what_is_not_a_setting() throws IOException {
        Files.writeString(file, "{\"name\": \"sink\", \"config\": {\"topics\": [\"t\"]}}");
        assertThatThrownBy(() -> ConnectorFile.read(file))
                .hasMessageContaining("The setting topics")
                .hasMessageContaining("must be a text, not [\"t\"]");

        Files.writeString(file, "{\"topics\": \"t\", \"topics\": \"u\"}");
        assertThatThrownBy(() -> ConnectorFile.read(file)).hasMessageContaining("Duplicate field 'topics'");

        Files.writeString(file, "");
        assertThatThrownBy(() -> ConnectorFile.read(file)).hasMessageContaining("holds no settings");

        Files.writeString(file, "topics=\\u12");
        assertThatThrownBy(() -> ConnectorFile.read(file)).hasMessageContaining("does not hold Java properties");
    }

    @Test
    void should_change_a_copy() throws IOException {
        Files.writeString(file, "{\"name\": \"sink\", \"config\": {\"topics\": \"t\", \"table\": \"x\"}}");
        ConnectorFile original = ConnectorFile.read(file);

        ConnectorFile changed = original.name("other")
                .with("topics", "u")
                .with(Map.of("tasks.max", "3"))
                .without("table");

        assertThat(changed.name()).isEqualTo("other");
        assertThat(changed.config()).containsExactly(Map.entry("topics", "u"), Map.entry("tasks.max", "3"));
        assertThat(original.name()).isEqualTo("sink");
        assertThat(original.config()).containsExactly(Map.entry("topics", "t"), Map.entry("table", "x"));
    }

    @Test
    void should_read_the_connectors_of_the_repository() {
        assertThat(ConnectorFile.ofHome("faker-source.json").name()).isEqualTo("faker-source");
        assertThat(ConnectorFile.ofHome("cassandra-sink.json").name()).isEqualTo("cassandra-sink");
    }

    @Test
    void should_say_what_is_wrong_with_a_file() throws IOException {
        Files.writeString(file, "{\"name\": \"sink\"}");
        assertThatThrownBy(() -> ConnectorFile.read(file))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("\"config\"");

        Files.writeString(file, "{name: sink");
        assertThatThrownBy(() -> ConnectorFile.read(file)).hasMessageContaining("is not JSON");

        assertThatThrownBy(() -> ConnectorFile.read(folder.resolve("none.json")))
                .hasMessageContaining("Cannot read the connector file");
    }
}
