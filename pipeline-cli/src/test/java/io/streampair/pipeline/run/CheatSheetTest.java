// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.RunState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheatSheetTest {
    private final PipelineSettings pipeline = PipelineSettings.read(Path.of(".."))
            .with(Map.of("topic", "users"), Map.of("keyspace", "k", "table", "t", "connector.class", "Sink"));
    private final List<String> lines = new CheatSheet(new RunState(
                    1,
                    "",
                    "127.0.0.1:9092",
                    List.of(URI.create("http://127.0.0.1:8083"), URI.create("http://127.0.0.1:8084")),
                    "127.0.0.1:9042",
                    "datacenter1",
                    new PipelineSettings(
                            pipeline.source(),
                            new ConnectorSettings("my-sink", pipeline.sink().config()))))
            .lines();

    @Test
    void should_name_the_addresses() {
        assertThat(lines)
                .contains(
                        "Kafka        127.0.0.1:9092",
                        "Connect      http://127.0.0.1:8083 http://127.0.0.1:8084",
                        "Cassandra    127.0.0.1:9042");
    }

    @Test
    void should_need_no_other_client_of_cassandra() {
        assertThat(lines).noneMatch(line -> line.contains("cqlsh"));
    }

    @Test
    void should_have_commands_to_paste() {
        assertThat(lines)
                .contains(
                        "rows         ./pipeline cql \"SELECT * FROM k.t LIMIT 10\"",
                        "records      ./pipeline topic users",
                        "dead letters ./pipeline dlq",
                        "status       curl -s http://127.0.0.1:8083/connectors/my-sink/status",
                        "stop         curl -s -X PUT http://127.0.0.1:8083/connectors/my-sink/stop",
                        "validate     curl -s http://127.0.0.1:8083/connectors/my-sink/config | curl -s -X PUT"
                                + " -H 'Content-Type: application/json' -d @-"
                                + " http://127.0.0.1:8083/connector-plugins/Sink/config/validate");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "set offsets  curl -s -X PATCH -H 'Content-Type: application/json' -d '{\"offsets\"")
                        .contains("\"kafka_topic\":\"users\"", "\"kafka_offset\":2")
                        .contains("http://127.0.0.1:8083/connectors/my-sink/offsets"));
    }
}
