// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.ConnectorFile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The variant of the shipped sink for workers that allow no client overrides. */
class NoOverridesTest {
    @Test
    void should_differ_from_the_shipped_sink_only_in_overrides() {
        Map<String, String> expected =
                new HashMap<>(ConnectorFile.ofHome("cassandra-sink.json").config());
        expected.keySet().removeIf(key -> key.contains("consumer.override."));

        ConnectorFile variant = ConnectorFile.ofHome("no-overrides/cassandra-sink.json");

        assertThat(variant.name()).isEqualTo("cassandra-sink");
        assertThat(variant.config()).isEqualTo(expected);
    }
}
