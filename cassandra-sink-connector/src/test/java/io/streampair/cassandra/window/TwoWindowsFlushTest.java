// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

/** How long a flush waits, on a clock that moves only while it waits. */
class TwoWindowsFlushTest {
    private static final Duration WRITE_TAKES = Duration.ofSeconds(3);

    private final FakeClock clock = new FakeClock();

    private TwoWindows windows(Consumer<CompletableFuture<List<RowWriter.RejectedRow>>> end) {
        return new TwoWindows(
                new WindowPolicy(Duration.ofSeconds(10), 10, 1_000, true),
                new SlowWriter(end),
                new FakeReporter(),
                clock);
    }

    @Test
    void should_wait_until_both_windows_are_written() {
        TwoWindows windows = windows(write -> write.complete(List.of()));
        windows.add(Rows.upsert(Records.at(0, 0), "a"));
        windows.closeEarly();
        windows.advance();
        windows.add(Rows.upsert(Records.at(0, 1), "a"));
        assertThat(windows.flush(WRITE_TAKES.multipliedBy(2))).isTrue();
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(2)));
        assertThat(windows.isWriting()).isFalse();
    }

    @Test
    void should_not_wait_longer_than_it_may() {
        TwoWindows windows = windows(write -> write.complete(List.of()));
        windows.add(Rows.upsert(Records.at(0, 0), "a"));
        windows.closeEarly();
        windows.advance();
        windows.add(Rows.upsert(Records.at(0, 1), "a"));
        assertThat(windows.flush(WRITE_TAKES.multipliedBy(2).minusMillis(1))).isFalse();
        assertThat(windows.written()).isEqualTo(Map.of(Records.partition(0), new OffsetAndMetadata(1)));
    }

    @Test
    void should_throw_if_the_write_that_it_waits_for_fails() {
        TwoWindows windows = windows(write -> write.completeExceptionally(new IllegalStateException("unauthorised")));
        windows.add(Rows.upsert(Records.at(0, 0), "a"));
        assertThatThrownBy(() -> windows.flush(WRITE_TAKES))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot write the rows of a window: unauthorised");
    }

    /** A write ends after a time that somebody has waited for it. */
    private final class SlowWriter implements RowWriter {
        @Override
        public void partitionsCome() {
            // As its times are not looked at.
        }

        private final WriteCounts counts = new WriteCounts(() -> 1);
        private final Consumer<CompletableFuture<List<RejectedRow>>> end;

        private SlowWriter(Consumer<CompletableFuture<List<RejectedRow>>> end) {
            this.end = end;
        }

        @Override
        public CompletableFuture<List<RejectedRow>> write(List<List<Row>> steps, Predicate<Row> isReleased) {
            return new CompletableFuture<>() {
                @Override
                public List<RejectedRow> get(long timeout, TimeUnit unit)
                        throws InterruptedException, ExecutionException, TimeoutException {
                    Duration waits = Duration.of(timeout, unit.toChronoUnit());
                    boolean isLongEnough = waits.compareTo(WRITE_TAKES) >= 0;
                    clock.advance(isLongEnough ? WRITE_TAKES : waits);
                    if (isLongEnough) {
                        end.accept(this);
                    }
                    return super.get(0, unit);
                }
            };
        }

        @Override
        public WriteCounts counts() {
            return counts;
        }

        @Override
        public void close() {}
    }
}
