// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.mapping.PrimaryKey;
import io.streampair.cassandra.mapping.Row;
import java.util.ArrayList;
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
    private final Offsets offsets = new Offsets();
    private final Map<PrimaryKey, List<Row>> rowsByKey = new LinkedHashMap<>();
    private final List<Future<Void>> reports = new ArrayList<>();
    private int rows;
    private long bytes;

    /** @param openedAt nanoseconds of the clock that the window is timed by */
    Window(long openedAt) {
        this.openedAt = openedAt;
    }

    void add(Row row) {
        offsets.add(row.record());
        List<Row> earlier = rowsByKey.computeIfAbsent(row.key(), key -> new ArrayList<>(1));
        earlier.removeIf(each -> {
            boolean superseded = row.supersedes(each);
            if (superseded) {
                count(each, -1);
            }
            return superseded;
        });
        earlier.add(row);
        count(row, 1);
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
     * times need no steps, since Cassandra orders them.
     */
    List<List<Row>> steps() {
        List<List<Row>> steps = new ArrayList<>();
        for (List<Row> ofKey : rowsByKey.values()) {
            for (int i = 0; i < ofKey.size(); i++) {
                Row row = ofKey.get(i);
                int step = row.writeTime() == Row.SERVER_TIME ? i : 0;
                if (step == steps.size()) {
                    steps.add(new ArrayList<>());
                }
                steps.get(step).add(row);
            }
        }
        return steps;
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

    Offsets offsets() {
        return offsets;
    }

    List<Future<Void>> reports() {
        return reports;
    }
}
