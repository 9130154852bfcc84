// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.Map;
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
}
