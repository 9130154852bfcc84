// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.settings.ConnectorSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitSinkTest {
    private static final ConnectorSettings SINK = new ConnectorSettings(
            "sink",
            Map.of(
                    "topics", "a, b,c",
                    "keyspace", "k",
                    "routes", "one,two,both",
                    "routes.one.topics", "a",
                    "routes.one.table", "t1",
                    "routes.two.topics", "c",
                    "_routes.two.table", "a remark",
                    "routes.both.topics", "a,b",
                    "routes.both.table", "t3"));

    @Test
    void should_give_each_sink_its_topics_and_their_routes() {
        List<ConnectorSettings> sinks = SplitSink.of(SINK, 2);

        assertThat(sinks).extracting(ConnectorSettings::name).containsExactly("sink-1", "sink-2");
        assertThat(sinks.get(0).config())
                .isEqualTo(Map.of(
                        "topics", "a",
                        "keyspace", "k",
                        "routes", "one,both",
                        "routes.one.topics", "a",
                        "routes.one.table", "t1",
                        "routes.both.topics", "a",
                        "routes.both.table", "t3"));
        assertThat(sinks.get(1).config())
                .containsEntry("topics", "b,c")
                .containsEntry("routes", "two,both")
                .containsEntry("routes.both.topics", "b")
                .containsEntry("_routes.two.table", "a remark")
                .doesNotContainKey("routes.one.table");
    }

    @Test
    void should_leave_a_sink_as_it_is_that_cannot_be_divided() {
        assertThat(SplitSink.of(SINK, 4)).containsExactly(SINK);
        ConnectorSettings lone = new ConnectorSettings("lone", Map.of("topics", "a,b", "table", "t"));
        assertThat(SplitSink.of(lone, 2)).containsExactly(lone);
    }
}
