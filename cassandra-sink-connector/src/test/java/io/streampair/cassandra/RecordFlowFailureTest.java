// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** Records that cannot be written: what fails, what is written all the same, and what is committed. */
class RecordFlowFailureTest extends RecordFlowFixture {
    @Test
    void should_fail_at_a_bad_record_that_is_not_tolerated_and_commit_what_is_below_it() {
        reporter.refuse(new ConnectException("not tolerated"));
        writer.completeAtOnce();
        flow.put(List.of(
                RecordFlowTest.user(0, 0),
                RecordFlowTest.bad(0, 1),
                RecordFlowTest.user(0, 2),
                RecordFlowTest.user(1, 7)));
        assertThatThrownBy(this::putNothing).hasMessage("not tolerated");
        assertThat(flow.preCommit(RecordFlowTest.offsets(3, 8))).isEqualTo(RecordFlowTest.offsets(1, 7));
        assertThat(writer.written()).hasSize(1);
    }

    /** Connect commits no offset of the records that it is delivering. */
    @Test
    void should_hold_a_failure_until_what_is_below_it_is_written() {
        reporter.refuse(new ConnectException("not tolerated"));
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.bad(0, 1)));
        assertThat(writer.isWriting()).isTrue();
        assertThat(context.paused()).containsExactlyInAnyOrder(P0, P1);
        flow.put(List.of(RecordFlowTest.user(1, 7)));
        assertThat(flow.preCommit(RecordFlowTest.offsets(2, 8))).isEqualTo(RecordFlowTest.offsets(0, 7));
        writer.complete();
        assertThatThrownBy(this::putNothing).hasMessage("not tolerated");
        assertThat(flow.preCommit(RecordFlowTest.offsets(2, 8))).isEqualTo(RecordFlowTest.offsets(1, 7));
        assertThat(writer.written()).hasSize(1);
    }

    @Test
    void should_go_on_when_the_partition_of_a_held_failure_is_taken_away() {
        reporter.refuse(new ConnectException("not tolerated"));
        flow.put(List.of(RecordFlowTest.user(1, 6), RecordFlowTest.bad(0, 1), RecordFlowTest.user(1, 7)));
        release(P0);
        putNothing();
        writer.complete();
        putNothing();
        assertThat(context.offsets()).isEqualTo(Map.of(P1, 7L));
        flow.put(List.of(RecordFlowTest.user(1, 7)));
        clock.advance(AGE);
        putNothing();
        writer.complete();
        putNothing();
        assertThat(flow.preCommit(RecordFlowTest.offsets(2, 8))).isEqualTo(Map.of(P1, new OffsetAndMetadata(8)));
    }

    @Test
    void should_fail_at_a_refused_row_that_is_not_tolerated_and_commit_what_is_below_it() {
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.user(0, 1), RecordFlowTest.user(0, 2)));
        Row refused = lastWrite().get(1);
        reporter.refuse(new DataException("not tolerated"));
        writer.complete(new RejectedRow(refused, new DataException("refused")));
        assertThat(flow.preCommit(RecordFlowTest.offsets(3, 0))).isEqualTo(RecordFlowTest.offsets(1, 0));
        assertThatThrownBy(this::putNothing).hasMessage("not tolerated");
        assertThat(flow.preCommit(RecordFlowTest.offsets(3, 0))).isEqualTo(RecordFlowTest.offsets(1, 0));
    }

    private static SinkRecord version(long offset, String data) {
        return Records.of(0, offset, null, "name$address$" + data, Records.TIME + offset);
    }

    /** The window drops the first for the second, which Cassandra refuses. */
    @Test
    void should_write_a_good_write_that_was_dropped_for_a_refused_one() {
        List<SinkRecord> records = List.of(version(0, "good"), version(1, "refused"), RecordFlowTest.user(0, 2));
        flow.put(records);
        clock.advance(AGE);
        putNothing();
        assertThat(lastWrite()).hasSize(2);
        Row refused = lastWrite().stream()
                .filter(row -> row.record().originalKafkaOffset() == 1)
                .findFirst()
                .orElseThrow();
        writer.complete(new RejectedRow(refused, new DataException("refused")));
        putNothing();
        assertThat(context.offsets()).isEqualTo(Map.of(P0, 0L));
        assertThat(reporter.reports()).isEmpty();
        assertThat(flow.preCommit(RecordFlowTest.offsets(3, 0))).isEqualTo(RecordFlowTest.offsets(0, 0));

        writer.completeAtOnce();
        flow.put(records);
        flow.put(List.of(version(3, "later")));
        assertThat(reporter.reports()).containsOnlyKeys(records.get(1));
        reporter.completeAll();
        assertThat(flow.preCommit(RecordFlowTest.offsets(4, 0))).isEqualTo(RecordFlowTest.offsets(4, 0));
        assertThat(lastWrite())
                .extracting(row -> row.record().originalKafkaOffset())
                .containsExactly(0L, 3L);
    }

    @Test
    void should_fail_when_a_window_cannot_be_written_and_commit_nothing_of_it() {
        flow.put(List.of(RecordFlowTest.user(0, 0), RecordFlowTest.user(0, 1), RecordFlowTest.user(0, 2)));
        writer.fail(new IllegalStateException("unauthorised"));
        assertThatThrownBy(this::putNothing).isInstanceOf(ConnectException.class);
        assertThat(flow.preCommit(RecordFlowTest.offsets(3, 0))).isEqualTo(RecordFlowTest.offsets(0, 0));
    }
}
