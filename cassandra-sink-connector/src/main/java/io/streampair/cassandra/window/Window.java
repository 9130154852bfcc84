// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The records of some seconds: what is to be written of them, which is the last write to each row, and their offsets. A
 * write is dropped only if a later one leaves no trace of it, see {@link Row#supersedes}.
 */
final class Window {
    private final long openedAt;
    private final boolean coalesces;
    private final Offsets offsets = new Offsets();
    private final Map<PrimaryKey, Row> last = new LinkedHashMap<>();

    /** The writes before the last one that it leaves a trace of. */
    private final Map<PrimaryKey, List<Row>> earlier = new HashMap<>();

    private final List<Future<Void>> reports = new ArrayList<>();
    private int rows;
    private long bytes;
    private int coalesced;

    /**
     * @param openedAt nanoseconds of the clock that the window is timed by
     * @param coalesces whether writes that leave no trace are dropped
     */
    Window(long openedAt, boolean coalesces) {
        this.openedAt = openedAt;
        this.coalesces = coalesces;
    }

    void add(Row row) {
        offsets.add(row.record());
        count(row, 1);
        Row before = last.put(row.key(), row);
        if (before != null && !leavesNoTrace(row, before)) {
            keepTraces(row, before);
        }
    }

    /** The common case: the write before is the only one, and is dropped. */
    private boolean leavesNoTrace(Row row, Row before) {
        return coalesces && !earlier.containsKey(row.key()) && drops(row, before);
    }

    private void keepTraces(Row row, Row before) {
        List<Row> kept = earlier.computeIfAbsent(row.key(), key -> new ArrayList<>());
        kept.add(before);
        if (coalesces) {
            kept.removeIf(each -> drops(row, each));
        }
        if (kept.isEmpty()) {
            earlier.remove(row.key());
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

    /** Takes a record that writes nothing. */
    void addIgnored(SinkRecord record) {
        offsets.add(record);
    }

    /** Takes a record that writes nothing, since it has been reported; it is done when the report is acknowledged. */
    void addReported(SinkRecord record, Future<Void> report) {
        offsets.add(record);
        reports.add(report);
    }

    /** Has the window wait for one more report, of a record that it holds. */
    void addReport(Future<Void> report) {
        reports.add(report);
    }

    private void count(Row row, int sign) {
        rows += sign;
        bytes += sign * (long) row.bytes();
    }

    /**
     * The writes in steps: those of a step may be made in any order, a step only after the one before it. Writes that have
     * times need no steps, since Cassandra orders them, unless they add something each time that they are made.
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

    /** Lets go of the rows, which whoever writes them has by now, so that each is garbage as soon as it is written. */
    void forgetRows() {
        last.clear();
        earlier.clear();
    }

    /** @return the step that the next write to this row must follow */
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

    long bytes() {
        return bytes;
    }

    /** How many writes were dropped. */
    int coalesced() {
        return coalesced;
    }

    Offsets offsets() {
        return offsets;
    }

    List<Future<Void>> reports() {
        return reports;
    }
}
