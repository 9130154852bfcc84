// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compression               | none lz4 snappy",
                "validate.connection       | none if-reachable required",
                "ssl.truststore.type       | JKS PKCS12 PEM",
                "value.format              | structured json extended-json delimited raw debezium debezium-mongodb",
                "batch.grouping            | partition replicas none",
                "uncertain.writes          | report retry",
                "routes.a.write.timestamp  | record none",
                "routes.a.table.evolve     | none add-columns",
            })
    void should_recommend_what_is_valid(String key, String words) {
        Map<String, String> settings = Settings.needed();
        settings.putAll(Map.of("topics", "t", "routes", "a", "routes.a.topics", "t"));
        List<ConfigValue> values = SinkConfig.validate(settings).configValues();
        assertThat(values)
                .filteredOn(value -> value.name().equals(key))
                .singleElement()
                .satisfies(value ->
                        assertThat(value.recommendedValues()).isEqualTo(List.of((Object[]) words.split(" ", -1))));
    }
}
