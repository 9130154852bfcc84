// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicProgressTest {
    @Test
    void should_add_up_the_partitions() {
        TopicProgress offsets = new TopicProgress(Map.of(0, 10L, 1, 20L, 2, 0L), Map.of(0, 10L, 1, 5L));

        assertThat(offsets.generated()).isEqualTo(30);
        assertThat(offsets.written()).isEqualTo(15);
    }

    @Test
    void should_have_reached_ends_only_when_each_partition_has() {
        TopicProgress offsets = new TopicProgress(Map.of(), Map.of(0, 10L, 1, 5L));

        assertThat(offsets.hasReached(Map.of(0, 9L, 1, 5L, 2, 0L))).isTrue();
        assertThat(offsets.hasReached(Map.of(0, 9L, 1, 6L))).isFalse();
        assertThat(offsets.hasReached(Map.of(2, 1L))).isFalse();
    }
}
