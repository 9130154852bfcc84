// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class TwoWindowsTest {
    private static final Duration AGE = Duration.ofSeconds(10);

    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final FakeClock clock = new FakeClock();
    private final TwoWindows windows = new TwoWindows(new WindowPolicy(AGE, 3, 1_000, true), writer, reporter, clock);

    private Row add(long offset, String key) {
        Row row = Rows.upsert(Records.at(0, offset), key);
        windows.add(row);
        return row;
    }

    private void assertWritten(long offset) {
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(offset)));
    }

    @Test
    void should_do_nothing_while_there_are_no_records() {
        clock.advance(AGE);
        assertThat(windows.advance()).isFalse();
        assertThat(windows.isEmpty()).isTrue();
        assertThat(windows.untilDue()).isEmpty();
        assertThat(writer.writes()).isEmpty();
        assertThat(windows.written()).isEmpty();
    }

    @Test
    void should_close_a_window_by_the_age_of_its_first_record() {
        Row first = add(0, "a");
        clock.advance(AGE.minusMillis(1));
        Row second = add(1, "b");
        assertThat(windows.advance()).isFalse();
        assertThat(windows.untilDue()).contains(Duration.ofMillis(1));
        assertThat(writer.writes()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(windows.advance()).isFalse();
        assertThat(writer.writes()).containsExactly(List.of(List.of(first, second)));
        assertThat(windows.isWriting()).isTrue();
        assertThat(windows.untilDue()).isEmpty();
    }

    @Test
    void should_never_wait_a_negative_time() {
        add(0, "a");
        clock.advance(AGE.multipliedBy(2));
        assertThat(windows.untilDue()).contains(Duration.ZERO);
    }

    @Test
    void should_close_a_window_by_its_rows() {
        add(0, "a");
        add(1, "b");
        add(2, "b");
        windows.advance();
        assertThat(writer.writes()).isEmpty();
        add(3, "c");
        windows.advance();
        assertThat(writer.writes()).hasSize(1);
    }

    @Test
    void should_close_a_window_by_its_bytes() {
        windows.add(Rows.upsert("a", "x".repeat(998), "", 1));
        windows.advance();
        assertThat(writer.writes()).isEmpty();
        windows.add(Rows.upsert("a", "x".repeat(999), "", 2));
        windows.advance();
        assertThat(writer.writes()).hasSize(1);
    }

    @Test
    void should_count_offsets_only_when_their_window_is_written() {
        add(0, "a");
        clock.advance(AGE);
        windows.advance();
        add(1, "b");
        assertThat(windows.written()).isEmpty();
        writer.complete();
        assertThat(windows.written()).isEmpty();
        assertThat(windows.advance()).isTrue();
        assertWritten(1);
        assertThat(windows.advance()).isFalse();
    }

    @Test
    void should_write_a_window_only_after_the_one_before_it() {
        add(0, "a");
        clock.advance(AGE);
        windows.advance();
        add(1, "a");
        clock.advance(AGE);
        assertThat(windows.advance()).isFalse();
        assertThat(writer.writes()).hasSize(1);
        writer.complete();
        assertThat(windows.advance()).isTrue();
        assertThat(writer.writes()).hasSize(2);
        assertWritten(1);
    }

    @Test
    void should_be_full_when_both_windows_are_taken() {
        fill(0);
        assertThat(windows.isFull()).isFalse();
        windows.advance();
        assertThat(windows.isFull()).isFalse();
        add(3, "d");
        assertThat(windows.isFull()).isFalse();
        fill(4);
        assertThat(windows.isFull()).isTrue();
        writer.complete();
        windows.advance();
        assertThat(windows.isFull()).isFalse();
    }

    private void fill(long offset) {
        add(offset, "a");
        add(offset + 1, "b");
        add(offset + 2, "c");
    }

    @Test
    void should_report_rejected_rows_and_wait_for_the_reports() {
        Row rejected = add(0, "a");
        add(1, "b");
        flushNow();
        writer.complete(new RejectedRow(rejected, new DataException("no")));
        assertThat(windows.advance()).isFalse();
        assertThat(windows.written()).isEmpty();
        assertThat(reporter.reports()).containsOnlyKeys(rejected.record());
        assertThat(windows.advance()).isFalse();
        assertThat(reporter.reports()).hasSize(1);
        reporter.completeAll();
        assertThat(windows.advance()).isTrue();
        assertWritten(2);
    }

    @Test
    void should_report_each_record_of_a_sum_that_fails() {
        windows.add(Rows.increment("k", 0, 1));
        windows.add(Rows.increment("k", 1, 2));
        clock.advance(AGE);
        windows.advance();
        Row sum = writer.writes().get(0).get(0).get(0);
        writer.complete(new RejectedRow(sum, new ConnectException("outcome unknown")));
        windows.advance();
        assertThat(reporter.reports()).hasSize(2);
    }

    @Test
    void should_count_a_bad_record_when_its_report_is_safe() {
        SinkRecord bad = Records.at(0, 7);
        windows.addBad(bad, new DataException("no"));
        assertThat(reporter.reports()).containsOnlyKeys(bad);
        flushNow();
        writer.complete();
        assertThat(windows.advance()).isFalse();
        assertThat(windows.written()).isEmpty();
        reporter.completeAll();
        assertThat(windows.advance()).isTrue();
        assertWritten(8);
    }

    @Test
    void should_bound_the_bad_records_of_a_window_like_its_rows() {
        for (int offset = 0; offset < 3; offset++) {
            windows.addBad(Records.at(0, offset), new DataException("no"));
        }
        windows.advance();
        assertThat(windows.isWriting()).isTrue();
    }

    @Test
    void should_throw_what_the_reporter_throws() {
        reporter.refuse(new DataException("not tolerated"));
        assertThatThrownBy(() -> windows.addBad(Records.at(0, 0), new DataException("no")))
                .isInstanceOf(DataException.class)
                .hasMessage("not tolerated");
        flushNow();
        assertThat(windows.written()).isEmpty();
    }

    @Test
    void should_throw_when_a_rejected_row_is_not_tolerated() {
        Row rejected = add(0, "a");
        flushNow();
        reporter.refuse(new DataException("not tolerated"));
        writer.complete(new RejectedRow(rejected, new DataException("no")));
        assertThatThrownBy(windows::advance).hasMessage("not tolerated");
        assertThatThrownBy(windows::advance).hasMessage("not tolerated");
        assertWritten(0);
    }

    @Test
    void should_throw_when_a_write_fails_for_good_and_count_nothing_of_it() {
        add(0, "a");
        flushNow();
        writer.fail(new IllegalStateException("unauthorised"));
        assertThatThrownBy(windows::advance)
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot write the rows of a window: unauthorised");
        assertThatThrownBy(windows::advance).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> windows.flush(Duration.ZERO)).isInstanceOf(ConnectException.class);
        assertThat(windows.written()).isEmpty();
    }

    @Test
    void should_throw_when_a_report_fails() {
        windows.addBad(Records.at(0, 0), new DataException("no"));
        flushNow();
        writer.complete();
        reporter.reports().values().forEach(report -> report.completeExceptionally(new IllegalStateException("lost")));
        assertThatThrownBy(windows::advance)
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot report a record: lost");
        assertWritten(0);
    }

    private void flushNow() {
        windows.flush(Duration.ZERO);
    }

    @Test
    void should_flush_before_the_time() {
        Row row = add(0, "a");
        assertThat(windows.flush(Duration.ZERO)).isFalse();
        assertThat(writer.writes()).containsExactly(List.of(List.of(row)));
        writer.complete();
        assertThat(windows.flush(Duration.ZERO)).isTrue();
        assertWritten(1);
        assertThat(windows.isEmpty()).isTrue();
    }

    @Test
    void should_flush_both_windows() {
        writer.completeAtOnce();
        fill(0);
        windows.advance();
        add(3, "d");
        assertThat(windows.flush(Duration.ZERO)).isTrue();
        assertWritten(4);
    }

    @Test
    void should_write_a_flushed_window_as_soon_as_the_one_before_is_done() {
        add(0, "a");
        flushNow();
        add(1, "b");
        assertThat(windows.flush(Duration.ZERO)).isFalse();
        assertThat(writer.writes()).hasSize(1);
        writer.complete();
        assertThat(windows.advance()).isTrue();
        assertThat(writer.writes()).hasSize(2);
    }
}
