// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class OriginTest {
    private final SinkRecord moved = Records.moved("elsewhere", 3, 42);
    private final SinkRecord letter = Records.letter(Map.of(), 7, null, null, Records.TIME);
    private final SinkRecord returned = new ReturnedRecord(letter, "first", 5, 11);

    @Test
    void should_be_where_a_record_was_before_transforms_moved_it() {
        assertThat(Origin.topic(moved)).isEqualTo(Records.TOPIC);
        assertThat(Origin.partition(moved)).isEqualTo(3);
        assertThat(Origin.offset(moved)).isEqualTo(42);
    }

    @Test
    void should_be_where_a_dead_letter_was_before_it_became_one() {
        assertThat(Origin.topic(returned)).isEqualTo("first");
        assertThat(Origin.partition(returned)).isEqualTo(5);
        assertThat(Origin.offset(returned)).isEqualTo(11);
    }

    @Test
    void should_tell_which_records_are_of_one_partition() {
        assertThat(Origin.haveOnePartition(moved, Records.at(3, 1))).isTrue();
        assertThat(Origin.haveOnePartition(moved, Records.at(9, 1))).isFalse();
        assertThat(Origin.haveOnePartition(returned, new ReturnedRecord(letter, "first", 5, 12)))
                .isTrue();
        assertThat(Origin.haveOnePartition(returned, new ReturnedRecord(letter, "second", 5, 12)))
                .isFalse();
        assertThat(Origin.haveOnePartition(returned, letter)).isFalse();
    }

    @Test
    void should_commit_and_report_the_dead_letter_itself() {
        assertThat(Coordinates.of(returned)).isEqualTo(Records.DEAD_LETTERS + "-0 at offset 7");
        assertThat(ReturnedRecord.delivered(returned)).isSameAs(letter);
        assertThat(ReturnedRecord.delivered(letter)).isSameAs(letter);
    }
}
