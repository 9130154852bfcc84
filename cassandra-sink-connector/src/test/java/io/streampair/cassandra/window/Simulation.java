// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A topic of three partitions that two windows read, lose and read again, while writes and reports end in their own time. */
final class Simulation {
    static final int PARTITIONS = 3;

    private static final Duration AGE = Duration.ofSeconds(10);

    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final FakeClock clock = new FakeClock();
    private final TwoWindows windows = new TwoWindows(new WindowPolicy(AGE, 4, 1_000, true), writer, reporter, clock);

    private final MappedTable table;

    /** An entry is a row, or the record itself if it is bad. */
    private final List<List<Object>> log = new ArrayList<>();

    private final List<Row> good = new ArrayList<>();
    private final List<Row> refused = new ArrayList<>();
    private final int[] position = new int[PARTITIONS];
    private final int[] committed = new int[PARTITIONS];
    private final boolean[] released = new boolean[PARTITIONS];

    Simulation(MappedTable table) {
        this.table = table;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            log.add(new ArrayList<>());
        }
    }

    /** One of the keys is that of another in another table. */
    MappedTable table(String key) {
        return key.equals("other k") ? Rows.OTHER_TABLE : table;
    }

    int nextOffset(int partition) {
        return log.get(partition).size();
    }

    void append(Row row) {
        log.get(row.record().originalKafkaPartition()).add(row);
        good.add(row);
        deliverAll();
    }

    void appendBad(SinkRecord record) {
        log.get(record.originalKafkaPartition()).add(record);
        deliverAll();
    }

    private void deliverAll() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<Object> entries = log.get(partition);
            for (; position[partition] < entries.size(); position[partition]++) {
                Object entry = entries.get(position[partition]);
                if (entry instanceof Row row && !refused.contains(row)) {
                    windows.add(row);
                } else {
                    windows.addBad(
                            entry instanceof Row row ? row.record() : (SinkRecord) entry, new DataException("bad"));
                }
            }
        }
    }

    void age() {
        clock.advance(Duration.ofSeconds(6));
    }

    void advance() {
        try {
            windows.advance();
        } catch (RefusedRowsException e) {
            readAgain(e);
        }
    }

    boolean flush() {
        try {
            return windows.flush(Duration.ZERO);
        } catch (RefusedRowsException e) {
            readAgain(e);
            return false;
        }
    }

    /** What was dropped for a refused row may be a good write, which must be made now. */
    private void readAgain(RefusedRowsException found) {
        found.refused().forEach(each -> refused.add(each.row()));
        windows.keepAll(true);
        windows.abandon().forEach((partition, offset) -> position[partition.partition()] = offset.intValue());
        deliverAll();
    }

    void commit() {
        windows.written().forEach((partition, offset) -> committed[partition.partition()] = (int) offset.offset());
    }

    void completeWrite() {
        if (writer.isWriting()) {
            writer.complete();
        }
    }

    void completeWriteWithRejection() {
        if (writer.isWriting()) {
            List<List<Row>> steps = writer.writes().get(writer.writes().size() - 1);
            writer.complete(
                    steps.isEmpty()
                            ? new RejectedRow[0]
                            : new RejectedRow[] {new RejectedRow(steps.get(0).get(0), new DataException("refused"))});
        }
    }

    void completeOldestReport() {
        reporter.reports().values().stream()
                .filter(report -> !report.isDone())
                .findFirst()
                .ifPresent(report -> report.complete(null));
    }

    void release(int... partitions) {
        List<TopicPartition> gone =
                Arrays.stream(partitions).mapToObj(Records::partition).toList();
        Map<TopicPartition, Long> rewind = windows.release(gone);
        rewind.forEach((partition, offset) -> position[partition.partition()] = offset.intValue());
        for (int partition : partitions) {
            position[partition] = committed[partition];
            released[partition] = true;
        }
    }

    /** Delivers, writes and reports all there is. */
    void finish() {
        deliverAll();
        for (int round = 0; !flush(); round++) {
            assertThat(round).as("rounds of writing what is left").isLessThan(10);
            completeWrite();
            advance();
            reporter.completeAll();
        }
        commit();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(committed[partition]).isEqualTo(log.get(partition).size());
        }
    }

    void assertOffsetsOnlyOfWhatIsDone() {
        Map<TopicPartition, OffsetAndMetadata> written = windows.written();
        written.forEach((partition, offset) -> {
            List<Object> entries = log.get(partition.partition());
            for (Object entry : entries.subList(0, (int) offset.offset())) {
                assertThat(isDone(entry))
                        .as("%s below offset %s", entry, offset.offset())
                        .isTrue();
            }
        });
    }

    private boolean isDone(Object entry) {
        if (!(entry instanceof Row row)) {
            return isReported((SinkRecord) entry);
        }
        return writer.written().contains(row)
                || isReported(row.record())
                || good.stream()
                        .anyMatch(other -> other != row
                                && other.key().equals(row.key())
                                && other.supersedes(row)
                                && (writer.written().contains(other) || isReadAgain(other)));
    }

    /** Whether a row's partition was released with the row unwritten: whoever has the partition then writes it. */
    private boolean isReadAgain(Row row) {
        int partition = row.record().originalKafkaPartition();
        OffsetAndMetadata written = windows.written().get(Records.partition(partition));
        long next = Math.max(committed[partition], written == null ? 0 : written.offset());
        return released[partition] && row.record().originalKafkaOffset() >= next;
    }

    private boolean isReported(SinkRecord record) {
        return reporter.reports().containsKey(record)
                && reporter.reports().get(record).isDone();
    }

    void assertSameTableAsTheLog() {
        assertThat(new ModelTable(writer.written())).hasToString(new ModelTable(good).toString());
    }
}
