// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.connect.json.JsonConverterConfig;
import org.apache.kafka.connect.runtime.SinkConnectorConfig;
import org.junit.jupiter.api.Test;

/** The sink's list of Connect's keys is that of Connect itself, which the sink does not depend on. */
class ConnectKeysTest {
    @Test
    void should_be_all_of_connect() {
        assertThat(ConnectKeys.NAMES)
                .containsExactlyInAnyOrderElementsOf(
                        SinkConnectorConfig.configDef().names());
    }

    @Test
    void should_be_all_of_the_json_converter() {
        assertThat(ConnectKeys.OF_JSON_CONVERTER)
                .containsExactlyInAnyOrderElementsOf(
                        JsonConverterConfig.configDef().names());
    }
}
