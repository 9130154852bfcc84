// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class WindowGaugesTest {
    private final FakeClock clock = new FakeClock();
    private final FakeWriter writer = new FakeWriter(clock);
    private final TwoWindows windows = new TwoWindows(
            new WindowPolicy(Duration.ofSeconds(10), 3, 1_000_000, true), writer, new FakeReporter(), clock);

    private Row add(long offset, String key) {
        Row row = Rows.upsert(Records.at(0, offset), key);
        windows.add(row);
        return row;
    }

    /** The values that are not as before the first write. */
    private Map<String, Number> values() {
        Map<String, Number> values = new TreeMap<>();
        windows.gauges()
                .all()
                .forEach((name, gauge) -> values.put(name, gauge.value().get()));
        values.values().removeIf(value -> value.doubleValue() == 0);
        values.remove("nodes-connected", 1);
        values.remove("last-write-ago-ms", -1L);
        return values;
    }

    @Test
    void should_begin_at_zero() {
        assertThat(values()).isEqualTo(Map.of("concurrency-limit", 1));
    }

    @Test
    void should_count_requests() {
        WriteCounts counts = writer.counts();
        counts.written(2, 30, Duration.ofMillis(4).toNanos());
        counts.written(1, 10, Duration.ofMillis(8).toNanos());
        counts.retried();
        counts.rejected();
        clock.advance(Duration.ofMillis(50));

        Map<String, Number> values = values();
        assertThat(values)
                .containsAllEntriesOf(Map.of(
                        "concurrency-limit", 1,
                        "rows-written-total", 3L,
                        "bytes-written-total", 40L,
                        "requests-total", 2L,
                        "retries-total", 1L,
                        "rows-rejected-total", 1L,
                        "request-latency-avg-ms", 6.0,
                        "request-latency-max-ms", 8.0,
                        "last-write-ago-ms", 50L));
        assertThat(values).hasSize(12);
        assertThat(values.get("request-latency-p50-ms").doubleValue()).isBetween(4.0, 4.04);
        assertThat(values.get("request-latency-p99-ms").doubleValue()).isBetween(8.0, 8.08);
        assertThat(values()).as("another reader sees the same").isEqualTo(values);
    }

    @Test
    void should_show_the_delay_of_records_from_their_timestamp_to_their_write() {
        WriteCounts counts = writer.counts();
        long now = System.currentTimeMillis();
        counts.delayed(null);
        counts.delayed(-1L);
        assertThat(values()).doesNotContainKey("record-delay-max-ms");
        counts.delayed(now + 100_000);
        counts.delayed(now - 5_000);
        counts.delayed(now - 60_000);

        Map<String, Number> values = values();
        assertThat(values.get("record-delay-p50-ms").longValue()).isBetween(5_000L, 6_000L);
        assertThat(values.get("record-delay-p99-ms").longValue()).isBetween(60_000L, 63_000L);
        assertThat(values.get("record-delay-max-ms").longValue()).isBetween(60_000L, 63_000L);
    }

    @Test
    void should_show_the_filling_window_and_the_age_of_the_oldest() {
        add(0, "a");
        add(1, "b");
        windows.advance();
        clock.advance(Duration.ofSeconds(3));

        Map<String, Number> filling = values();
        windows.closeEarly();
        windows.advance();
        clock.advance(Duration.ofSeconds(2));
        Map<String, Number> writing = values();
        writer.complete();
        windows.advance();

        assertThat(filling).containsEntry("window-rows", 2).containsEntry("oldest-unwritten-ms", 3_000L);
        assertThat(filling.get("window-bytes").longValue()).isPositive();
        assertThat(writing)
                .isEqualTo(Map.of("concurrency-limit", 1, "windows-closed-total", 1L, "oldest-unwritten-ms", 5_000L));
        assertThat(values()).isEqualTo(Map.of("concurrency-limit", 1, "windows-closed-total", 1L));
    }

    @Test
    void should_count_windows_dropped_writes_and_reports() {
        add(0, "a");
        add(1, "a");
        add(2, "b");
        windows.addBad(Records.at(0, 3), new DataException("bad"));
        add(4, "c");
        windows.advance();

        assertThat(values())
                .isEqualTo(Map.of(
                        "concurrency-limit", 1,
                        "windows-closed-total", 1L,
                        "windows-closed-by-size-total", 1L,
                        "rows-coalesced-total", 1L,
                        "records-reported-total", 1L));
    }

    @Test
    void should_take_the_start_of_the_epoch_for_a_timestamp() {
        writer.counts().delayed(0L);
        assertThat(values().get("record-delay-max-ms").longValue()).isPositive();
    }

    @Test
    void should_count_the_records_that_filters_leave_out_and_commit_what_writes_nothing() {
        windows.addIgnored(Records.at(0, 4), true);
        windows.addIgnored(Records.at(0, 5), false);
        assertThat(values()).containsEntry("records-filtered-total", 1L);
        windows.closeEarly();
        windows.advance();
        writer.complete();
        windows.advance();
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(6)));
    }

    @Test
    void should_show_no_rows_once_they_are_dropped() {
        add(0, "a");
        windows.advance();
        windows.release(List.of(Records.partition(0)));
        assertThat(values()).doesNotContainKeys("window-rows", "window-bytes");
        add(0, "a");
        windows.advance();
        windows.abandon();
        assertThat(values()).doesNotContainKeys("window-rows", "window-bytes");
    }

    @Test
    void should_show_how_many_nodes_are_connected() {
        writer.connected(3);
        assertThat(values()).containsEntry("nodes-connected", 3);
    }
}
