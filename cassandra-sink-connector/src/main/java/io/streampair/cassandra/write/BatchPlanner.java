// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.mapping.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts rows into batches: those of one partition together, and partitions with those of the same group. A batch that adds
 * something each time that it is written is of one partition, so that it is written as a whole or not at all; a query goes by
 * itself.
 */
final class BatchPlanner {
    private final BatchLimits limits;
    private final Function<ByteBuffer, Object> groups;

    /** @param groups from a routing key to something that is equal for partitions that may share a batch */
    BatchPlanner(BatchLimits limits, Function<ByteBuffer, Object> groups) {
        this.limits = limits;
        this.groups = groups;
    }

    List<Batch> plan(List<Row> rows) {
        List<Batch> full = new ArrayList<>();
        Map<Object, OpenBatch> open = new HashMap<>();
        OpenBatch batch = null;
        Row before = null;
        for (Row row : PartitionOrder.of(rows)) {
            if (row.table().style().isQuery()) {
                full.add(new Batch(List.of(row)));
                continue;
            }
            if (before == null || !row.key().hasPartitionOf(before.key())) {
                batch = open.computeIfAbsent(group(row), group -> new OpenBatch());
                batch.beginPartition(full);
            }
            batch.add(row, full);
            before = row;
        }
        for (OpenBatch last : open.values()) {
            last.closeInto(full);
        }
        return full;
    }

    private Object group(Row row) {
        ByteBuffer routingKey = row.key().routingKey();
        return row.table().style().isIdempotent() ? groups.apply(routingKey) : routingKey;
    }

    /** A batch that still takes rows. */
    private final class OpenBatch {
        private List<Row> rows = new ArrayList<>();
        private int bytes;
        private int partitions;

        private void beginPartition(List<Batch> full) {
            if (partitions == limits.partitions()) {
                closeInto(full);
            }
            partitions++;
        }

        private void add(Row row, List<Batch> full) {
            if (!rows.isEmpty() && (rows.size() == limits.rows() || bytes + row.bytes() > limits.bytes())) {
                closeInto(full);
                partitions = 1;
            }
            rows.add(row);
            bytes += row.bytes();
        }

        private void closeInto(List<Batch> full) {
            if (!rows.isEmpty()) {
                full.add(new Batch(rows));
            }
            rows = new ArrayList<>();
            bytes = 0;
            partitions = 0;
        }
    }
}
