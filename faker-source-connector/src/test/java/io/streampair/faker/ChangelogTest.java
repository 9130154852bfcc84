// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ChangelogTest {
    private static final Map<String, String> CHANGELOG = Configurations.of(
            "keys", "1000",
            "count", "10000",
            "tombstone.rate", "0.1",
            "value.format", "map",
            "key.field", "id",
            "fields", "id,version,town",
            "fields.id.generator", "sequence",
            "fields.version.generator", "version",
            "fields.town.expression", "#{Address.city}");

    @Test
    void should_write_each_version_of_each_key_in_order_whatever_the_tasks() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        Map<Object, Long> versions = new HashMap<>();
        int tombstones = 0;
        for (SourceRecord record : connect.drain(connect.start(CHANGELOG, 3))) {
            long version = versions.merge(record.key(), 1L, Long::sum);
            if (record.value() == null) {
                assertThat(version).isGreaterThan(1);
                assertThat(record.valueSchema()).isNull();
                tombstones++;
            } else {
                assertThat(((Map<?, ?>) record.value()).get("version")).isEqualTo(version);
            }
        }

        assertThat(versions).hasSize(1_000);
        assertThat(versions.keySet()).contains(0L, 999L);
        assertThat(tombstones).isBetween(800, 1_000);
    }
}
