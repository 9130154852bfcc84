// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class TwoWindowsReleaseTest {
    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final TwoWindows windows = new TwoWindows(
            new WindowPolicy(Duration.ofSeconds(10), 100, 1_000, true), writer, reporter, new FakeClock());

    private Row add(int partition, long offset, String key) {
        Row row = Rows.upsert(Records.at(partition, offset), key);
        windows.add(row);
        return row;
    }

    @Test
    void should_rewind_the_partitions_that_stay() {
        add(0, 5, "a");
        add(1, 7, "b");
        add(1, 8, "c");
        assertThat(windows.release(List.of(Records.partition(0)))).isEqualTo(Map.of(Records.partition(1), 7L));
        assertThat(windows.isEmpty()).isTrue();
    }

    @Test
    void should_write_what_comes_again_after_the_rewind() {
        add(1, 7, "k");
        add(0, 5, "k");
        windows.release(List.of(Records.partition(0)));
        Row again = add(1, 7, "k");
        windows.flush(Duration.ZERO);
        assertThat(writer.writes()).containsExactly(List.of(List.of(again)));
        writer.complete();
        windows.advance();
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(1), new OffsetAndMetadata(8)));
    }

    @Test
    void should_keep_what_is_collected_of_other_partitions() {
        add(1, 7, "a");
        assertThat(windows.release(List.of(Records.partition(0)))).isEmpty();
        assertThat(windows.isEmpty()).isFalse();
    }

    @Test
    void should_forget_the_offsets_of_partitions_that_are_gone() {
        add(0, 5, "a");
        add(1, 7, "b");
        windows.flush(Duration.ZERO);
        writer.complete();
        windows.advance();
        windows.release(List.of(Records.partition(0)));
        assertThat(windows.written()).containsOnlyKeys(Records.partition(1));
    }

    /** Another task may have advanced before the partition comes back: the old offset must not be committed. */
    @Test
    void should_forget_the_offsets_of_partitions_that_were_being_written() {
        add(0, 5, "a");
        add(1, 7, "b");
        windows.flush(Duration.ZERO);
        assertThat(windows.release(List.of(Records.partition(0)))).isEmpty();
        writer.complete();
        assertThat(windows.advance()).isTrue();
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(1), new OffsetAndMetadata(8)));
    }

    @Test
    void should_collect_for_a_whole_window_again_after_a_flush_that_did_not_end() {
        add(1, 6, "a");
        windows.flush(Duration.ZERO);
        add(0, 5, "a");
        windows.flush(Duration.ZERO);
        windows.release(List.of(Records.partition(0)));
        writer.complete();
        add(1, 7, "b");
        windows.advance();
        assertThat(writer.writes()).hasSize(1);
    }

    @Test
    void should_write_no_row_of_a_released_partition_any_more_even_if_the_partition_comes_back() {
        Row gone = add(0, 5, "a");
        Row kept = add(1, 7, "b");
        windows.flush(Duration.ZERO);
        windows.release(List.of(Records.partition(0)));
        Row again = add(0, 5, "a");
        writer.complete();
        windows.advance();
        assertThat(writer.written()).containsExactly(kept).doesNotContain(gone);
        windows.flush(Duration.ZERO);
        writer.complete();
        assertThat(writer.written()).containsExactly(kept, again);
    }

    @Test
    void should_not_report_a_row_of_a_released_partition() {
        Row gone = add(0, 5, "a");
        windows.flush(Duration.ZERO);
        windows.release(List.of(Records.partition(0)));
        writer.complete(new RowWriter.RejectedRow(gone, new IllegalStateException("refused")));
        windows.advance();
        assertThat(reporter.reports()).isEmpty();
    }

    @Test
    void should_read_all_again_that_is_not_written_when_it_is_abandoned() {
        add(0, 5, "a");
        windows.flush(Duration.ZERO);
        add(0, 6, "a");
        add(1, 7, "b");
        assertThat(windows.abandon()).isEqualTo(Map.of(Records.partition(0), 5L, Records.partition(1), 7L));
        assertThat(windows.isEmpty()).isTrue();
        assertThat(windows.abandon()).isEmpty();
    }

    @Test
    void should_collect_for_a_whole_window_again_after_it_is_abandoned() {
        add(0, 5, "a");
        windows.closeEarly();
        windows.abandon();
        add(0, 5, "a");
        windows.advance();
        assertThat(writer.writes()).isEmpty();
    }

    @Test
    void should_not_close_a_window_early_that_was_not_there_when_it_was_asked_to() {
        windows.closeEarly();
        add(0, 5, "a");
        windows.advance();
        assertThat(writer.writes()).isEmpty();
    }

    @Test
    void should_know_whose_records_it_holds() {
        add(0, 5, "a");
        windows.flush(Duration.ZERO);
        add(1, 7, "b");
        assertThat(windows.holds(Records.partition(0))).isTrue();
        assertThat(windows.holds(Records.partition(1))).isTrue();
        assertThat(windows.holds(Records.partition(2))).isFalse();
        writer.complete();
        windows.advance();
        assertThat(windows.holds(Records.partition(0))).isFalse();
        assertThat(windows.holds(Records.partition(1))).isTrue();
    }

    @Test
    void should_stop_waiting_when_its_thread_is_interrupted() {
        add(0, 5, "a");
        Thread.currentThread().interrupt();
        assertThat(windows.flush(Duration.ofHours(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(windows.isWriting()).isTrue();
    }
}
