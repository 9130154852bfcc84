// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.GroupWatch;
import io.streampair.simulation.log.LogRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Sees to it that what is below a committed offset is written, replaced or reported. */
final class CommitWatch implements GroupWatch {
    private final Simulation simulation;
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    CommitWatch(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void commits(TopicPartition partition, long offset) {
        Long before = committed.put(partition, offset);
        if (before != null && offset < before) {
            simulation
                    .verdict()
                    .add(Oracle.OFFSETS_NEVER_FALL, partition + ": " + offset + " is committed after " + before);
        }
        List<LogRecord> records =
                simulation.log().partition(partition.partition()).records();
        for (LogRecord record : records) {
            if (record.offset() >= offset) {
                return;
            }
            if (!isDone(record, records)) {
                simulation
                        .verdict()
                        .add(
                                Oracle.OFFSETS_BEHIND_WRITES,
                                record.at() + " is neither written nor reported, but " + offset + " is committed");
                return;
            }
        }
    }

    private boolean isDone(LogRecord record, List<LogRecord> records) {
        return switch (record.kind()) {
            case DROPPED, BROKEN -> true;
            case POISON, REFUSED -> simulation.history().isReported(record) || isReplaced(record, records);
            case PUT, DELETE ->
                isIgnored(record)
                        || simulation.history().isApplied(record)
                        || simulation.history().isReported(record)
                        || isReplaced(record, records);
        };
    }

    private boolean isIgnored(LogRecord record) {
        return record.isDelete()
                && (simulation.settings().ignoresDeletes()
                        || simulation.history().hadNothingToDelete(record));
    }

    /** Whether the row was written before, so that the first write to it stays. */
    private boolean isBehindAnother(LogRecord record) {
        for (LogRecord other : simulation.log().partition(record.partition()).all()) {
            if (other.offset() < record.offset()
                    && other.row().equals(record.row())
                    && simulation.history().isApplied(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a later write to the row leaves no trace of it. */
    private boolean isReplaced(LogRecord record, List<LogRecord> records) {
        if (!simulation.settings().workload().isIdempotent() || record.kind() == LogRecord.Kind.POISON) {
            return false;
        }
        if (simulation.settings().workload() == Workload.FIRST) {
            return !simulation.settings().reportsLaterRecords() && isBehindAnother(record);
        }
        for (LogRecord other : records) {
            boolean isLater = other.offset() > record.offset() || other.timestamp() > record.timestamp();
            if (isLater
                    && EndState.covers(other, record.row())
                    && simulation.history().isApplied(other)) {
                return true;
            }
        }
        return false;
    }
}
