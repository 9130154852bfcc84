// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Operation.Kind;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is in the tables, and in the dead letter queue, with what the log says. */
final class EndState {
    /** What delays a window for no longer than it takes. */
    private static final Set<Kind> CALM = EnumSet.of(Kind.PAUSE, Kind.REBALANCE);

    private static final long REBALANCE_MILLIS = 4_000;

    private final Simulation simulation;
    private final Settings settings;
    private final History history;

    EndState(Simulation simulation) {
        this.simulation = simulation;
        this.settings = simulation.settings();
        this.history = simulation.history();
    }

    void judge() {
        judgeReports();
        judgeWindows();
        List<LogRecord> writers =
                settings.workload() == Workload.EACH ? Lines.byRow(writers(), settings.replaces()) : writers();
        Map<String, List<LogRecord>> byRow = new LinkedHashMap<>();
        for (LogRecord record : writers) {
            if (record.kind() == LogRecord.Kind.PUT) {
                byRow.computeIfAbsent(record.row(), key -> new ArrayList<>());
            }
        }
        for (LogRecord record : writers) {
            byRow.forEach((row, records) -> {
                if (covers(record, row)) {
                    records.add(record);
                }
            });
        }
        byRow.forEach((row, records) -> new RowJudge(simulation, row, records, writers).judge());
    }

    /** The records that write, or may have written before retention deleted them. */
    private List<LogRecord> writers() {
        List<LogRecord> writers = new ArrayList<>();
        for (int i = 0; i < simulation.log().partitions(); i++) {
            Log.Partition partition = simulation.log().partition(i);
            for (LogRecord record : partition.deleted()) {
                if (isWriter(record) && history.deliveries(record) > 0) {
                    writers.add(record);
                }
            }
            for (LogRecord record : partition.records()) {
                if (isWriter(record)) {
                    writers.add(record);
                }
            }
        }
        return writers;
    }

    private boolean isWriter(LogRecord record) {
        return record.isWritten() && !(record.isDelete() && settings.ignoresDeletes());
    }

    /** Whether a record writes to a row, or deletes a range that the row is in. */
    static boolean covers(LogRecord record, String row) {
        return record.row().equals(row) || (record.isDelete() && row.startsWith(record.row() + "/"));
    }

    private void judgeReports() {
        List<LogRecord> all = simulation.log().allRecords();
        all.addAll(simulation.fleet().skipped());
        for (LogRecord record : all) {
            int reports = history.reports().getOrDefault(record.at(), 0);
            boolean mayBeReported = record.isBad()
                    || (!settings.workload().isIdempotent() && history.isUncertain(record))
                    || isLaterThanFirst(record);
            if (reports > 0 && !mayBeReported) {
                simulation.verdict().add(Oracle.ONLY_BAD_REPORTED, record.at() + " is good");
            }
            if (reports > history.deliveries(record) * settings.workload().routes()
                    && record.kind() != LogRecord.Kind.BROKEN) {
                simulation
                        .verdict()
                        .add(
                                Oracle.ONLY_BAD_REPORTED,
                                record.at() + " is reported " + reports + " times and was delivered "
                                        + history.deliveries(record) + " times");
            }
        }
        for (LogRecord record : simulation.log().records()) {
            boolean isConnects = record.kind() == LogRecord.Kind.BROKEN
                    && simulation.schedule().has(Operation.Kind.FAIL_REPORTS);
            if ((record.isBad() || isLaterThanFirst(record))
                    && settings.tolerant()
                    && !history.isReported(record)
                    && !isReplaced(record)
                    && !isConnects) {
                simulation.verdict().add(Oracle.BAD_REPORTED, record.at() + " is bad and not reported");
            }
        }
    }

    /** Whether the settings ask for a report of it, since its row was there already. */
    private boolean isLaterThanFirst(LogRecord record) {
        return settings.reportsLaterRecords() && record.isWritten() && !history.isApplied(record);
    }

    /** A row that would be refused need not be sent if another one wins in any case. */
    private boolean isReplaced(LogRecord record) {
        if (settings.workload() == Workload.FIRST && !settings.reportsLaterRecords()) {
            return record.kind() == LogRecord.Kind.REFUSED
                    && simulation.log().partition(record.partition()).all().stream()
                            .anyMatch(other -> other.offset() < record.offset()
                                    && other.row().equals(record.row())
                                    && history.isApplied(other));
        }
        return settings.workload() != Workload.FIRST
                && record.kind() == LogRecord.Kind.REFUSED
                && simulation.log().partition(record.partition()).records().stream()
                        .anyMatch(other -> other.offset() != record.offset()
                                && covers(other, record.row())
                                && (other.offset() > record.offset() || other.timestamp() > record.timestamp()));
    }

    /** Where nothing disturbs but pauses and rebalances, each window is written in time. */
    private void judgeWindows() {
        boolean isCalm = simulation.schedule().operations().stream()
                .allMatch(each -> each.kind().isRecord() || CALM.contains(each.kind()));
        if (!isCalm
                || !settings.tolerant()
                || settings.noise() > 0
                || settings.number("max.rows.per.second", 0) > 0
                || settings.workload().columns() == null) {
            return;
        }
        long most = Math.min(settings.number("flush.interval.ms", 10_000), settings.commitMillis()) + 1_500;
        for (Operation operation : simulation.schedule().operations()) {
            most += operation.kind() == Kind.REBALANCE ? REBALANCE_MILLIS : operation.get("for");
        }
        for (LogRecord record : simulation.log().records()) {
            boolean isFirstOfAll = settings.workload() == Workload.FIRST;
            boolean isLast = record.kind() == LogRecord.Kind.PUT
                    && simulation.log().partition(record.partition()).records().stream()
                            .noneMatch(other -> covers(other, record.row())
                                    && (isFirstOfAll
                                            ? other.offset() < record.offset()
                                            : other.offset() > record.offset()));
            if (isLast && (history.firstAppliedAt(record) - record.producedAt()) / 1_000_000 > most) {
                simulation.verdict().add(Oracle.WINDOW_IN_TIME, record.at() + " was not written in " + most + " ms");
            }
        }
    }
}
