// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class PerPartitionTest {
    private final PerPartition<String> values = new PerPartition<>();

    private static SinkRecord ofOtherTopic(int partition) {
        return Records.letter(Map.of(), partition, null, null, null);
    }

    @Test
    void should_hold_a_value_for_each_partition_whatever_comes_in_between() {
        values.put(Records.at(0, 1), "zero");
        values.put(Records.at(1, 1), "one");
        values.put(ofOtherTopic(0), "other");

        for (int round = 0; round < 2; round++) {
            assertThat(values.get(Records.at(0, round))).isEqualTo("zero");
            assertThat(values.get(Records.at(0, round))).isEqualTo("zero");
            assertThat(values.get(ofOtherTopic(0))).isEqualTo("other");
            assertThat(values.get(Records.at(1, round))).isEqualTo("one");
            assertThat(values.get(Records.at(2, round))).isNull();
        }
        assertThat(values.asMap())
                .containsOnlyKeys(
                        List.of(Records.partition(0), Records.partition(1), PerPartition.partition(ofOtherTopic(0))));
    }

    @Test
    void should_go_by_where_a_record_was_consumed_from() {
        values.put(Records.at(3, 1), "three");
        assertThat(values.get(Records.moved("elsewhere", 3, 42))).isEqualTo("three");
        assertThat(values.get(Records.moved("elsewhere", 9, 42))).isNull();
    }

    @Test
    void should_forget_what_is_removed() {
        values.put(Records.at(0, 1), "zero");
        values.asMap().remove(Records.partition(0));
        assertThat(values.get(Records.at(0, 2))).isNull();
    }

    @Test
    void should_replace_the_value_of_a_partition() {
        values.put(Records.at(0, 1), "before");
        values.put(Records.at(0, 2), "after");
        assertThat(values.get(Records.at(0, 3))).isEqualTo("after");
    }
}
