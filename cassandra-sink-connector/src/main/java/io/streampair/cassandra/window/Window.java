// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.CounterSum;
import io.streampair.cassandra.row.FirstWrites;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The writes and offsets of consecutive records: for each row the last write, and the earlier ones that it does not replace,
 * see {@link Row#supersedes} and {@link FirstWrites}.
 */
final class Window {
    private static final int MOST_COMPARED = 100;

    private final long openedAt;
    private final boolean coalesces;
    private final Offsets offsets = new Offsets();
    private final ReleasedPartitions released = new ReleasedPartitions();
    private final Map<PrimaryKey, Row> last = new LinkedHashMap<>();

    /** For each row the writes before the last that must be made too. */
    private final Map<PrimaryKey, List<Row>> earlier = new HashMap<>();

    private final List<Report> reports = new ArrayList<>();
    private int rows;
    private long bytes;
    private int coalesced;
    private int notApplied;

    /**
     * @param openedAt the time, in nanoseconds
     * @param coalesces whether replaced writes are dropped
     */
    Window(long openedAt, boolean coalesces) {
        this.openedAt = openedAt;
        this.coalesces = coalesces;
    }

    void add(Row row) {
        offsets.add(row.record());
        count(row, 1);
        Row before = last.put(row.key(), row);
        if (before != null && !yields(row, before) && !replaces(row, before) && !sums(row, before)) {
            keepEarlier(row, before);
        }
    }

    /** A row that is only written if it is not there makes way for one that is. */
    private boolean yields(Row row, Row before) {
        if (!coalesces || !FirstWrites.isNeedless(row, before)) {
            return false;
        }
        last.put(row.key(), before);
        count(row, -1);
        coalesced++;
        notApplied += FirstWrites.differs(row, before) ? 1 : 0;
        return true;
    }

    /** Increments of one row become one. */
    private boolean sums(Row row, Row before) {
        Row sum = coalesces ? CounterSum.of(before, row) : null;
        if (sum == null) {
            return false;
        }
        last.put(row.key(), sum);
        rows--;
        coalesced++;
        return true;
    }

    /** The common case: there is one earlier write, and it is dropped. */
    private boolean replaces(Row row, Row before) {
        return coalesces && !earlier.containsKey(row.key()) && drops(row, before);
    }

    private void keepEarlier(Row row, Row before) {
        List<Row> kept = earlier.computeIfAbsent(row.key(), key -> new ArrayList<>());
        kept.add(before);
        if (coalesces && row.replaces()) {
            dropFrom(kept, row);
        }
        if (kept.isEmpty()) {
            earlier.remove(row.key());
        }
    }

    /** Looks at the latest only, so that many writes to one row do not take a time that grows with their square. */
    private void dropFrom(List<Row> kept, Row row) {
        int last = Math.max(0, kept.size() - MOST_COMPARED);
        for (int i = kept.size() - 1; i >= last; i--) {
            if (drops(row, kept.get(i))) {
                kept.remove(i);
            }
        }
    }

    private boolean drops(Row row, Row before) {
        boolean drops = row.supersedes(before);
        if (drops) {
            count(before, -1);
            coalesced++;
        }
        return drops;
    }

    /** Adds a record that writes nothing. */
    void addIgnored(SinkRecord record) {
        offsets.add(record);
    }

    /** Adds a record that was reported instead of written. */
    void addReported(SinkRecord record, Future<Void> report) {
        offsets.add(record);
        addReport(record, report);
    }

    /** Adds the report of a record that the window has already. */
    void addReport(SinkRecord record, Future<Void> report) {
        reports.add(new Report(PerPartition.partition(record), record.originalKafkaOffset(), report));
    }

    private void count(Row row, int sign) {
        rows += sign;
        bytes += sign * row.heldBytes();
    }

    /**
     * The writes in steps: those of a step may be made in any order, but only after those of the step before. Writes with
     * write times need no steps, since Cassandra orders them, unless they are not idempotent.
     */
    List<List<Row>> steps() {
        List<List<Row>> steps = new ArrayList<>();
        if (earlier.isEmpty() && !last.isEmpty()) {
            steps.add(new ArrayList<>(last.values()));
            return steps;
        }
        last.forEach((key, row) -> {
            Row before = null;
            int step = 0;
            for (Row each : earlier.getOrDefault(key, List.of())) {
                step = addBehind(before, each, step, steps);
                before = each;
            }
            addBehind(before, row, step, steps);
        });
        return steps;
    }

    /** Has its rows of these partitions no longer written, and their offsets not committed. */
    void release(Collection<TopicPartition> partitions) {
        offsets.forget(partitions);
        released.add(partitions);
    }

    /** Whether a row of the window is no longer the task's to write. */
    boolean isReleased(Row row) {
        return released.has(row);
    }

    /** Drops the references to the rows, so that each can be collected as soon as it is written. */
    void forgetRows() {
        last.clear();
        earlier.clear();
    }

    /**
     * A record that was reported instead of written.
     *
     * @param stored done when the report is stored
     */
    record Report(TopicPartition partition, long offset, Future<Void> stored) {}

    /** @return the step of the row, which the next write to it must follow */
    private static int addBehind(Row before, Row row, int step, List<List<Row>> steps) {
        if (!row.isOrdered()) {
            add(row, 0, steps);
            return step;
        }
        int next = before == null || row.commutesWith(before) ? step : step + 1;
        add(row, next, steps);
        return next;
    }

    private static void add(Row row, int step, List<List<Row>> steps) {
        while (steps.size() <= step) {
            steps.add(new ArrayList<>());
        }
        steps.get(step).add(row);
    }

    long openedAt() {
        return openedAt;
    }

    int rows() {
        return rows;
    }

    /** About how many bytes of heap its rows take. */
    long bytes() {
        return bytes;
    }

    /** How many writes were dropped because another one to the row makes them needless. */
    int coalesced() {
        return coalesced;
    }

    /** How many of these hold something else than the row that they find. */
    int notApplied() {
        return notApplied;
    }

    Offsets offsets() {
        return offsets;
    }

    List<Report> reports() {
        return reports;
    }
}
