// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row, or the static columns of a partition: cells, the marker of an INSERT, and tombstones. */
final class StoredRow {
    /** The path of a cell that is not of a collection. */
    static final String WHOLE = "";

    private final Map<String, StoredColumn> columns = new TreeMap<>();
    private long deletedAt = Long.MIN_VALUE;
    private Cell marker;

    /** A column: its cells by their paths, and what was deleted of it as a whole. */
    private static final class StoredColumn {
        private long deletedAt = Long.MIN_VALUE;
        private final Map<String, Cell> cells = new TreeMap<>();
        private final List<Long> increments = new ArrayList<>();
    }

    void delete(long time) {
        deletedAt = Math.max(deletedAt, time);
        columns.values().forEach(column -> column.increments.clear());
    }

    void mark(Cell cell) {
        marker = Cell.reconcile(marker, cell);
    }

    void put(String column, String path, Cell cell) {
        column(column).cells.merge(path, cell, Cell::reconcile);
    }

    /** Deletes all elements of a collection that are not newer. */
    void deleteElements(String column, long time) {
        StoredColumn stored = column(column);
        stored.deletedAt = Math.max(stored.deletedAt, time);
    }

    void increment(String column, long delta) {
        column(column).increments.add(delta);
    }

    private StoredColumn column(String name) {
        return columns.computeIfAbsent(name, key -> new StoredColumn());
    }

    void drop(String column) {
        columns.remove(column);
    }

    /** @param above what is deleted of the partition, by write time */
    boolean isLive(long above, long nowSeconds) {
        long deleted = Math.max(above, deletedAt);
        if (marker != null && marker.isLive(deleted, nowSeconds)) {
            return true;
        }
        return columns.keySet().stream()
                .anyMatch(name -> !live(name, above, nowSeconds).isEmpty()
                        || !increments(name).isEmpty());
    }

    /** The live values of a column by their paths. */
    Map<String, ByteBuffer> live(String name, long above, long nowSeconds) {
        Map<String, ByteBuffer> live = new TreeMap<>();
        cells(name, above, nowSeconds).forEach((path, cell) -> live.put(path, cell.value()));
        return live;
    }

    /** The live cells of a column by their paths. */
    Map<String, Cell> cells(String name, long above, long nowSeconds) {
        Map<String, Cell> live = new TreeMap<>();
        StoredColumn column = columns.get(name);
        if (column != null) {
            long deleted = Math.max(Math.max(above, deletedAt), column.deletedAt);
            column.cells.forEach((path, cell) -> {
                if (cell.isLive(deleted, nowSeconds)) {
                    live.put(path, cell);
                }
            });
        }
        return live;
    }

    /** What has been added to a counter, one by one. */
    List<Long> increments(String name) {
        StoredColumn column = columns.get(name);
        return column == null ? List.of() : column.increments;
    }
}
