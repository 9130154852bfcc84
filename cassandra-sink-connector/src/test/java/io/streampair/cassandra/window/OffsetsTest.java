// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    private final Offsets offsets = new Offsets();

    @Test
    void should_hold_the_first_and_the_next_offset_of_each_partition() {
        offsets.add(Records.at(0, 5));
        offsets.add(Records.at(1, 100));
        offsets.add(Records.at(0, 6));
        offsets.add(Records.at(0, 9));
        assertThat(offsets.first()).isEqualTo(Map.of(Records.partition(0), 5L, Records.partition(1), 100L));
        assertThat(offsets.next())
                .isEqualTo(Map.of(
                        Records.partition(0), new OffsetAndMetadata(10),
                        Records.partition(1), new OffsetAndMetadata(101)));
    }

    @Test
    void should_go_by_where_a_record_was_consumed_from() {
        offsets.add(Records.moved("elsewhere", 3, 42));
        assertThat(offsets.next()).isEqualTo(Map.of(Records.partition(3), new OffsetAndMetadata(43)));
    }

    @Test
    void should_know_and_forget_partitions() {
        offsets.add(Records.at(0, 5));
        offsets.add(Records.at(1, 5));
        assertThat(offsets.hasAnyOf(List.of(Records.partition(2), Records.partition(0))))
                .isTrue();
        offsets.forget(List.of(Records.partition(0)));
        assertThat(offsets.hasAnyOf(List.of(Records.partition(0)))).isFalse();
        assertThat(offsets.next()).containsOnlyKeys(Records.partition(1));
    }

    @Test
    void should_end_before_the_first_record_that_is_not_done() {
        offsets.add(Records.at(0, 5));
        offsets.add(Records.at(0, 9));
        offsets.endBefore(Records.partition(0), 7);
        offsets.endBefore(Records.partition(0), 8);
        offsets.endBefore(Records.partition(1), 3);
        assertThat(offsets.next()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(7)));
    }
}
