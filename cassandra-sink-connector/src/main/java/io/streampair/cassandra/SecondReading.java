// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.RefusedRowsException;
import io.streampair.cassandra.window.RowWriter.BadRecord;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The records of a window that was written but for refused rows, while they are read again. Earlier writes to the refused
 * rows, which the window had dropped for them, are made now; all else of the window is done already.
 */
final class SecondReading {
    /** Where it ends in each partition; empty if there is none. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private final Map<Place, List<BadRecord>> reports = new HashMap<>();

    /** The keys of the refused rows of each record. */
    private final Map<Place, Set<PrimaryKey>> refused = new HashMap<>();

    private final Set<PrimaryKey> keys = new HashSet<>();

    /** Identifies a record. */
    private record Place(TopicPartition partition, long offset) {
        private static Place of(SinkRecord record) {
            return new Place(PerPartition.partition(record), record.originalKafkaOffset());
        }
    }

    void begin(RefusedRowsException found) {
        found.ends().forEach((partition, end) -> ends.put(partition, end.offset()));
        for (BadRecord each : RejectedRow.records(found.refused())) {
            reports.computeIfAbsent(Place.of(each.record()), place -> new ArrayList<>())
                    .add(each);
        }
        for (RejectedRow each : found.refused()) {
            refused.computeIfAbsent(Place.of(each.row().record()), place -> new HashSet<>())
                    .add(each.row().key());
            if (each.row().isIdempotent()) {
                keys.add(each.row().key());
            }
        }
    }

    boolean isOn() {
        return !ends.isEmpty();
    }

    /** Whether the record is read for the second time. Ends the reading of a partition that has got beyond it. */
    boolean covers(SinkRecord record) {
        Long end = ends.get(PerPartition.partition(record));
        if (end != null && record.originalKafkaOffset() < end) {
            return true;
        }
        if (end != null) {
            forget(List.of(PerPartition.partition(record)));
        }
        return false;
    }

    /** What is still to be reported of the record. */
    List<BadRecord> reportsOf(SinkRecord record) {
        return reports.getOrDefault(Place.of(record), List.of());
    }

    /** Whether the row may have been dropped for a refused one. */
    boolean mayBeUnwritten(Row row) {
        return row.isIdempotent()
                && keys.contains(row.key())
                && !refused.getOrDefault(Place.of(row.record()), Set.of()).contains(row.key());
    }

    /** Ends the reading of partitions. */
    void forget(Collection<TopicPartition> partitions) {
        ends.keySet().removeAll(partitions);
        reports.keySet().removeIf(place -> partitions.contains(place.partition()));
        refused.keySet().removeIf(place -> partitions.contains(place.partition()));
        if (ends.isEmpty()) {
            keys.clear();
        }
    }
}
