// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * Groups rows into batches: rows of one partition together, and partitions with others of their group. A batch that is not
 * idempotent has rows of one partition only, so that it is applied as a whole or not at all; a query is not batched. The
 * batches of the groups alternate, so that all nodes are busy. Rows that are written only if they are not there are chained by
 * partition: such writes to one partition at a time hinder each other.
 */
final class BatchPlanner {
    private final BatchLimits limits;
    private final Function<ByteBuffer, Object> groups;
    private final PartitionOrder order;

    /** @param groups from a routing key to a value that is equal for partitions that may share a batch */
    BatchPlanner(BatchLimits limits, Function<ByteBuffer, Object> groups, PartitionOrder order) {
        this.limits = limits;
        this.groups = groups;
        this.order = order;
    }

    /**
     * The rows of each batch.
     *
     * @param rows of one table
     */
    List<List<Row>> plan(List<Row> rows) {
        if (!rows.isEmpty() && rows.get(0).table().mode().keepsExisting()) {
            return chains(rows);
        }
        List<List<Row>> queries = new ArrayList<>();
        Map<Object, Group> all = new LinkedHashMap<>();
        Group group = null;
        Row before = null;
        for (Row row : order.of(rows)) {
            if (row.table().mode().isQuery()) {
                queries.add(List.of(row));
                continue;
            }
            if (before == null || !row.key().hasPartitionOf(before.key())) {
                group = all.computeIfAbsent(group(row), key -> new Group());
                group.beginPartition();
            }
            group.add(row);
            before = row;
        }
        List<List<Row>> planned = inTurn(all.values());
        planned.addAll(queries);
        return planned;
    }

    private List<List<Row>> chains(List<Row> rows) {
        Map<ByteBuffer, List<Row>> chains = new LinkedHashMap<>();
        for (Row row : order.of(rows)) {
            chains.computeIfAbsent(row.key().routingKey(), key -> new ArrayList<>(1))
                    .add(row);
        }
        return new ArrayList<>(chains.values());
    }

    private Object group(Row row) {
        ByteBuffer routingKey = row.key().routingKey();
        return row.table().mode().isIdempotent() ? groups.apply(routingKey) : routingKey;
    }

    private static List<List<Row>> inTurn(Collection<Group> groups) {
        Queue<Iterator<List<Row>>> left = new ArrayDeque<>();
        groups.forEach(group -> left.add(group.batches()));
        List<List<Row>> batches = new ArrayList<>();
        while (!left.isEmpty()) {
            Iterator<List<Row>> next = left.remove();
            batches.add(next.next());
            if (next.hasNext()) {
                left.add(next);
            }
        }
        return batches;
    }

    /** The batches of a group; rows are added to the last. */
    private final class Group {
        private final List<List<Row>> full = new ArrayList<>(1);
        private List<Row> rows = new ArrayList<>();
        private int bytes;
        private int partitions;

        private void beginPartition() {
            if (partitions == limits.partitions()) {
                close();
            }
            partitions++;
        }

        private void add(Row row) {
            if (!rows.isEmpty() && (rows.size() == limits.rows() || bytes + row.bytes() > limits.bytes())) {
                close();
                partitions = 1;
            }
            rows.add(row);
            bytes += row.bytes();
        }

        private void close() {
            full.add(rows);
            rows = new ArrayList<>();
            bytes = 0;
            partitions = 0;
        }

        /** At least one. */
        private Iterator<List<Row>> batches() {
            close();
            return full.iterator();
        }
    }
}
