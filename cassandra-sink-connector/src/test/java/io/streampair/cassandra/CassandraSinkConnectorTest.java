// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

class CassandraSinkConnectorTest {
    private final CassandraSinkConnector connector = new CassandraSinkConnector();

    @Test
    void should_be_found_as_a_service() {
        assertThat(ServiceLoader.load(SinkConnector.class)).singleElement().isInstanceOf(CassandraSinkConnector.class);
    }

    @Test
    void should_have_the_version_of_the_project() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(connector.version()).isNotBlank().doesNotContain("$");
        assertThat(pom).contains("<version>" + connector.version() + "</version>");
        assertThat(new CassandraSinkTask().version()).isEqualTo(connector.version());
    }

    @Test
    void should_give_each_task_the_settings_and_its_index() {
        Map<String, String> settings = Settings.needed();
        connector.start(settings);
        List<Map<String, String>> tasks = connector.taskConfigs(3);
        assertThat(tasks).extracting(task -> task.get("task.index")).containsExactly("0", "1", "2");
        assertThat(tasks).allSatisfy(task -> assertThat(task).containsAllEntriesOf(settings));
        assertThat(settings).doesNotContainKey("task.index");
        assertThat(connector.taskClass()).isEqualTo(CassandraSinkTask.class);
        connector.stop();
    }

    @Test
    void should_not_start_with_wrong_settings() {
        Map<String, String> settings = Settings.needed();
        settings.put("window.max.rows", "0");
        assertThatThrownBy(() -> connector.start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("window.max.rows");
        assertThat(connector.validate(settings).configValues())
                .filteredOn(value -> value.name().equals("window.max.rows"))
                .singleElement()
                .satisfies(value -> assertThat(value.errorMessages()).hasSize(1));
    }

    @Test
    void should_allow_any_change_of_its_offsets() {
        assertThat(connector.alterOffsets(Map.of(), Map.of())).isTrue();
    }

    @Test
    void should_stop_a_task_that_was_not_started() {
        assertThatCode(() -> new CassandraSinkTask().stop()).doesNotThrowAnyException();
    }

    @Test
    void should_have_no_file_of_more_than_300_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
        }
    }
}
