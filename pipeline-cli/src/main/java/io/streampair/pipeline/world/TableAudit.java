// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.cassandra.row.Row;
import io.streampair.verification.Finding;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the rows of a table with the final state of each row. First the writes of the recomputed records are expected in
 * their order, then each row of the table is found; while rows are open, later writes, which need not be there yet, are
 * allowed. If something is wrong, the expected writes are passed on once more, for examples.
 */
final class TableAudit {
    private static final int EXAMPLES = 5;

    private final String name;
    private final TableLayout layout;
    private final Map<Long, ExpectedRow> rows = new HashMap<>();
    /** The rows whose keys begin alike, by the hash of the beginning; empty unless deletes may name such a beginning. */
    private final Map<Long, Set<Long>> prefixes = new HashMap<>();

    private final Map<Long, Found> open = new LinkedHashMap<>();
    private final Map<Long, String[]> watched = new LinkedHashMap<>();
    private long expected;
    private long loose;
    private long ahead;

    /** A row of the table that is wrong so far; null values stand for a row that is missing. */
    private static final class Found {
        private final long[] values;
        private final String text;

        private Found(long[] values, String text) {
            this.values = values;
            this.text = text;
        }
    }

    /** @param name of the table */
    TableAudit(String name, TableLayout layout) {
        this.name = name;
        this.layout = layout;
    }

    /** The next write. */
    void expect(Row write, ExpectedRow.Writer writer) {
        apply(write, writer);
    }

    /** The rows that a write changes. */
    private List<Long> apply(Row write, ExpectedRow.Writer writer) {
        ByteBuffer[] key = layout.keyOf(write);
        if (key.length < layout.keyLength()) {
            List<Long> deleted = List.copyOf(prefixes.getOrDefault(TableLayout.hash(key, key.length), Set.of()));
            deleted.forEach(each -> rows.get(each).delete(writer));
            return deleted;
        }
        long hash = TableLayout.hash(key, key.length);
        ExpectedRow row = rows.get(hash);
        if (row == null) {
            row = new ExpectedRow(layout.cells().size());
            rows.put(hash, row);
            for (int length = layout.shortestDelete(); length < key.length; length++) {
                prefixes.computeIfAbsent(TableLayout.hash(key, length), none -> new HashSet<>())
                        .add(hash);
            }
        }
        if (write.isDelete()) {
            row.delete(writer);
            return List.of(hash);
        }
        row.insert(writer);
        for (int column = 0; column < layout.cells().size(); column++) {
            ByteBuffer value = layout.valueOf(write, column);
            if (!Row.isUnset(value)) {
                row.set(column, layout.cells().hash(column, value), writer);
            }
        }
        return List.of(hash);
    }

    /** All expected writes are known: from now on rows are found. */
    void expectNoMore() {
        expected = rows.values().stream().filter(ExpectedRow::isThere).count();
        loose = rows.values().stream().filter(ExpectedRow::isLoose).count();
    }

    /**
     * A row of the table.
     *
     * @param key the columns of the primary key
     * @param values the other columns, in the order of the layout
     */
    void find(ByteBuffer[] key, ByteBuffer[] values) {
        long hash = TableLayout.hash(key, key.length);
        long[] hashes = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            hashes[i] = layout.cells().hash(i, values[i]);
        }
        ExpectedRow row = rows.get(hash);
        if (row != null) {
            row.see();
        }
        if (row == null || !row.isLike(hashes)) {
            open.put(hash, new Found(hashes, layout.text(key, values)));
        }
    }

    /** All rows of the table are found. */
    void findNoMore() {
        rows.forEach((key, row) -> {
            if (!row.isSeen() && !row.isLike(null)) {
                open.put(key, new Found(null, null));
            }
        });
    }

    /** Whether the table has a row, by the {@link TableLayout#hash} of its primary key. */
    boolean holds(long key) {
        ExpectedRow row = rows.get(key);
        Found found = open.get(key);
        return (row != null && row.isSeen()) || (found != null && found.values != null);
    }

    /** Whether a row that the table does not have was not expected, but is written by what was allowed. */
    boolean isLater(long key) {
        ExpectedRow row = rows.get(key);
        return row != null && row.isThere() && !open.containsKey(key);
    }

    /** A write that may be in the table. */
    void allow(Row write, ExpectedRow.Writer writer) {
        for (long key : apply(write, writer)) {
            Found found = open.get(key);
            if (found != null && rows.get(key).isLike(found.values)) {
                open.remove(key);
                ahead++;
            }
        }
    }

    /** How many rows are wrong, missing or surplus so far. */
    long open() {
        return open.size();
    }

    /** Begins to look once more for what should be in some of the open rows. */
    void beginAgain() {
        rows.clear();
        prefixes.clear();
        int[] count = new int[3];
        open.forEach((key, found) -> {
            if (count[found.values == null ? 0 : 1]++ < 2 * EXAMPLES) {
                watched.put(key, null);
            }
        });
    }

    /** Takes an expected write once more. */
    void expectAgain(Row write, ExpectedRow.Writer writer) {
        for (long key : apply(write, writer)) {
            if (watched.containsKey(key)) {
                watched.put(key, write.isDelete() ? new String[0] : layout.merged(watched.get(key), write));
            }
        }
    }

    RowsVerdict verdict() {
        Finding missing = new Finding("missing");
        Finding wrong = new Finding("wrong");
        Finding surplus = new Finding("surplus");
        open.forEach((key, found) -> {
            String[] texts = watched.get(key);
            ExpectedRow row = rows.get(key);
            if (found.values == null) {
                missing.add(TableLayout.line(texts));
            } else if (row != null && row.isThere()) {
                wrong.add(found.text + " (expected: " + TableLayout.line(texts) + ")");
            } else {
                surplus.add(found.text + (row == null ? " (no record has its key)" : " (its last record deletes it)"));
            }
        });
        return new RowsVerdict(name, expected, loose, ahead, missing, wrong, surplus);
    }
}
