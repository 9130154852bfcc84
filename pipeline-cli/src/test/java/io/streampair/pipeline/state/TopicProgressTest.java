// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicProgressTest {
    private static TopicPartition part(int number) {
        return new TopicPartition("t", number);
    }

    @Test
    void should_add_up_the_partitions() {
        TopicProgress offsets =
                new TopicProgress(Map.of(part(0), 10L, part(1), 20L, part(2), 0L), Map.of(part(0), 10L, part(1), 5L));

        assertThat(offsets.generated()).isEqualTo(30);
        assertThat(offsets.written()).isEqualTo(15);
    }

    @Test
    void should_have_reached_ends_only_when_each_partition_has() {
        TopicProgress offsets = new TopicProgress(Map.of(), Map.of(part(0), 10L, part(1), 5L));

        assertThat(offsets.hasReached(Map.of(part(0), 9L, part(1), 5L, part(2), 0L)))
                .isTrue();
        assertThat(offsets.hasReached(Map.of(part(0), 9L, part(1), 6L))).isFalse();
        assertThat(offsets.hasReached(Map.of(part(2), 1L))).isFalse();
    }
}
