// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TwoWindowsFailureTest {
    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final TwoWindows windows = new TwoWindows(
            new WindowPolicy(Duration.ofSeconds(10), 10, 1_000, true), writer, reporter, new FakeClock());

    private Row add(long offset, String key) {
        Row row = Rows.upsert(Records.at(0, offset), key);
        windows.add(row);
        return row;
    }

    @Test
    void should_count_what_is_below_a_record_that_is_neither_written_nor_reported() {
        add(3, "a");
        Row rejected = add(4, "b");
        add(5, "c");
        windows.flush(Duration.ZERO);
        reporter.refuse(new DataException("not tolerated"));
        writer.complete(new RejectedRow(rejected, new DataException("no")));
        assertThatThrownBy(windows::advance).hasMessage("not tolerated");
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(4)));
        assertThat(windows.holds(Records.partition(0))).isTrue();
    }

    @Test
    void should_name_the_table_that_refuses_a_row() {
        List<String> reasons = new ArrayList<>();
        Reporter telling = (record, cause) -> {
            reasons.add(cause.getMessage());
            return CompletableFuture.completedFuture(null);
        };
        WindowPolicy policy = new WindowPolicy(Duration.ofSeconds(10), 10, 1_000, true);
        TwoWindows told = new TwoWindows(policy, writer, telling, new FakeClock());
        Row rejected = Rows.upsert(Records.at(0, 0), "a");
        told.add(rejected);
        told.flush(Duration.ZERO);
        writer.complete(new RejectedRow(rejected, new DataException("no")));
        told.advance();
        assertThat(reasons).containsExactly(rejected.table() + ": no");
    }

    /** The rows of the window were handed to the writer before; without them it would be written in no time. */
    @Test
    void should_never_count_a_window_whose_write_did_not_start() {
        add(0, "a");
        writer.failAtStart(new NoClassDefFoundError("io/netty/Something"));
        flushThrows();
        flushThrows();
        assertThat(windows.written()).isEmpty();
    }

    private void flushThrows() {
        assertThatThrownBy(() -> windows.flush(Duration.ZERO))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot write the rows of a window: io/netty/Something");
    }

    /** A flush must not ask again and again while the window's rows are under way. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void should_wait_for_the_rows_when_a_report_has_failed() {
        windows.addBad(Records.at(0, 0), new DataException("no"));
        add(1, "a");
        reporter.reports().values().forEach(report -> report.completeExceptionally(new IllegalStateException("lost")));
        assertThat(windows.flush(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void should_fail_with_the_report_of_the_earliest_record() {
        windows.addBad(Records.at(0, 5), new DataException("no"));
        windows.addBad(Records.at(1, 3), new DataException("no"));
        windows.addBad(Records.at(1, 4), new DataException("no"));
        windows.flush(Duration.ZERO);
        writer.complete();
        reporter.reports()
                .forEach((record, report) -> report.completeExceptionally(
                        new IllegalStateException("lost " + record.originalKafkaOffset())));
        assertThatThrownBy(windows::advance).hasMessage("Cannot report a record: lost 3");
        assertThat(windows.written())
                .isEqualTo(Map.of(
                        Records.partition(0), new OffsetAndMetadata(5),
                        Records.partition(1), new OffsetAndMetadata(3)));
    }

    @Test
    void should_have_records_read_again_if_a_refused_row_may_have_replaced_a_good_one() {
        windows.addBad(Records.at(0, 2), new DataException("no"));
        add(3, "a");
        Row refused = add(4, "a");
        RejectedRow rejected = new RejectedRow(refused, new DataException("refused"));
        windows.flush(Duration.ZERO);
        writer.complete(rejected);

        assertThat(windows.advance())
                .as("the report of the bad record is on its way")
                .isFalse();
        reporter.completeAll();
        assertThatThrownBy(windows::advance).isInstanceOfSatisfying(RefusedRowsException.class, again -> {
            assertThat(again.refused()).containsExactly(rejected);
            assertThat(again.ends()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(5)));
            assertThat(again).hasMessage("Cassandra refused 1 rows, which may have replaced good ones");
        });
        assertThat(windows.written()).isEmpty();
        assertThat(reporter.reports()).hasSize(1);
    }

    /** The rows that were refused come again anyhow; the record that is not in the dead letters would not. */
    @Test
    void should_fail_with_a_lost_report_rather_than_have_records_read_again() {
        windows.addBad(Records.at(0, 2), new DataException("no"));
        add(3, "a");
        Row refused = add(4, "a");
        windows.flush(Duration.ZERO);
        writer.complete(new RejectedRow(refused, new DataException("refused")));
        reporter.reports().values().forEach(report -> report.completeExceptionally(new IllegalStateException("lost")));
        assertThatThrownBy(windows::advance).hasMessage("Cannot report a record: lost");
    }

    @Test
    void should_only_report_a_row_that_is_there_already_and_replaced_nothing() {
        add(3, "a");
        Row kept = add(4, "a");
        windows.flush(Duration.ZERO);
        writer.complete(new RejectedRow(kept, new NotAppliedException("differs")));
        windows.advance();
        assertThat(reporter.reports()).containsOnlyKeys(kept.record());
    }
}
