// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Which commits it requests, what it writes for those that it has not requested, and which offsets it commits. */
class RecordFlowCommitTest extends RecordFlowFixture {
    /** Of P1 nothing has been delivered. */
    private static final Map<TopicPartition, OffsetAndMetadata> CURRENT = RecordFlowTest.offsets(2, 0);

    @Test
    void should_request_a_commit_when_a_window_is_written() {
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.user(0, 1)));
        clock.advance(AGE);
        putNothing();
        assertThat(context.commitRequests()).isZero();
        writer.complete();
        putNothing();
        assertThat(context.commitRequests()).isEqualTo(1);
        assertThat(flow.preCommit(CURRENT)).isEqualTo(RecordFlowTest.offsets(2, 0));
    }

    @Test
    void should_not_flush_for_a_commit_that_it_has_requested() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        writer.complete();
        flow.put(List.of(RecordFlowTest.user(0, 1)));
        assertThat(flow.preCommit(CURRENT)).isEqualTo(RecordFlowTest.offsets(1, 0));
        assertThat(writer.writes()).hasSize(1);
    }

    @Test
    void should_flush_for_the_first_commit_after_it_had_no_partitions() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        release(P0);
        release(P1);
        writer.complete();
        putNothing();
        assertThat(context.commitRequests()).isZero();

        context.assign(P0);
        flow.put(List.of(RecordFlowTest.user(0, 1)));
        writer.completeAtOnce();
        assertThat(flow.preCommit(Map.of(P0, new OffsetAndMetadata(2))))
                .isEqualTo(Map.of(P0, new OffsetAndMetadata(2)));
    }

    @Test
    void should_flush_for_the_first_commit_after_a_requested_one_that_lost_its_partitions() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        writer.complete();
        putNothing();
        assertThat(context.commitRequests()).isEqualTo(1);
        flow.close(List.of(P0, P1));

        flow.put(List.of(RecordFlowTest.user(0, 1)));
        writer.completeAtOnce();
        assertThat(flow.preCommit(RecordFlowTest.offsets(2, 0))).isEqualTo(RecordFlowTest.offsets(2, 0));
    }

    @Test
    void should_have_what_it_writes_at_a_rebalance_committed_for_the_partitions_that_stay() {
        context.assign(Records.partition(0), Records.partition(1));
        writer.completeAtOnce();
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.user(1, 0)));
        flow.preCommit(Map.of(Records.partition(1), new OffsetAndMetadata(1)));
        assertThat(context.commitRequests()).isEqualTo(1);
        assertThat(flow.preCommit(CURRENT)).isEqualTo(RecordFlowTest.offsets(2, 1));
        assertThat(context.commitRequests()).isEqualTo(1);
    }

    @Test
    void should_be_called_again_after_a_commit_that_ends_a_poll() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        writer.complete();
        flow.put(List.of(RecordFlowTest.user(0, 1)));
        context.takeTimeout();
        flow.preCommit(CURRENT);
        assertThat(context.takeTimeout()).isEqualTo(1_000);
    }

    /** Connect wakes its poll for a resume, calls nothing, and polls what the task has not paused. */
    @Test
    void should_want_records_from_the_commit_of_a_pause_on() {
        backPressure.rebalanced(List.of());
        flow.preCommit(Map.of(P1, new OffsetAndMetadata(0)));
        assertThat(context.paused()).containsExactlyInAnyOrder(P0, P1);
        flow.preCommit(CURRENT);
        assertThat(context.paused()).isEmpty();
    }

    @Test
    void should_flush_for_a_commit_that_it_has_not_requested() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        writer.completeAtOnce();
        assertThat(flow.preCommit(RecordFlowTest.offsets(1, 0))).isEqualTo(RecordFlowTest.offsets(1, 0));
        assertThat(lastWrite()).hasSize(1);
    }

    @Test
    void should_commit_only_what_is_written_of_the_partitions_that_are_asked_for() {
        writer.completeAtOnce();
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.user(1, 7)));
        assertThat(flow.preCommit(Map.of(P1, new OffsetAndMetadata(8))))
                .isEqualTo(Map.of(P1, new OffsetAndMetadata(8)));
    }

    /** Connect counts records as delivered that a transform or a converter drops, and does not show them to the task. */
    @Test
    void should_commit_what_connect_has_dropped_unless_an_earlier_record_is_unwritten() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        assertThat(flow.preCommit(RecordFlowTest.offsets(7, 5))).isEqualTo(RecordFlowTest.offsets(0, 5));
        writer.complete();
        putNothing();
        assertThat(flow.preCommit(RecordFlowTest.offsets(7, 5))).isEqualTo(RecordFlowTest.offsets(7, 5));
    }

    /** Of a partition that it is not told, Connect commits the offset of the rewind with the offsets of others. */
    @Test
    void should_say_where_a_partition_is_that_is_rewound_while_a_window_from_before_is_written() {
        flow.put(List.of(RecordFlowTest.user(0, 0)));
        clock.advance(AGE);
        putNothing();
        flow.put(List.of(RecordFlowTest.user(0, 1), RecordFlowTest.user(1, 5)));
        flow.close(List.of(P1));
        context.unassign(P1);
        putNothing();
        assertThat(flow.preCommit(Map.of(P0, new OffsetAndMetadata(1))))
                .isEqualTo(Map.of(P0, new OffsetAndMetadata(0)));
    }

    /** Connect keeps offsets of partitions that it has taken away, and asks for all when a task ends. */
    @Test
    void should_commit_nothing_of_partitions_that_are_gone() {
        release(P1);
        assertThat(flow.preCommit(RecordFlowTest.offsets(7, 5))).isEqualTo(Map.of(P0, new OffsetAndMetadata(7)));
    }
}
