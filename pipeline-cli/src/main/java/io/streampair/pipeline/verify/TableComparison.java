// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.verification.Finding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the rows of a table with the records that should be in it. First each row is added, then each expected
 * record, then, while rows are unexplained, records that may be in the table already.
 *
 * <p>Records that share a primary key make one row, which holds the values of the one with the newest timestamp. Two
 * tasks may make such records in either order: so the values of any of them are right.
 */
final class TableComparison {
    /** A row that looks wrong may match a later record: remembers more rows than it shows. */
    private static final int SUSPECTS = 1_000;

    private final RowTable rows = new RowTable();
    private final Map<Long, TableRow> suspects = new LinkedHashMap<>();
    private final Finding missing = new Finding("missing");
    private final Finding wrong = new Finding("wrong");
    private final Finding surplus = new Finding("surplus");
    private long expected;
    private long explained;

    /** Adds a row of the table. */
    void add(TableRow row) {
        rows.add(Fingerprint.of(row.key()), Fingerprint.of(row.values()));
    }

    /** Looks for a record that must be in the table. */
    void expect(TableRow record) {
        expected++;
        long key = Fingerprint.of(record.key());
        int slot = rows.find(key);
        if (slot == RowTable.ABSENT) {
            missing.add(record.toString());
            return;
        }
        if (rows.state(slot) == RowTable.UNEXPLAINED) {
            explained++;
        }
        if (isLike(record, slot)) {
            rows.mark(slot, RowTable.RIGHT);
        } else if (rows.state(slot) == RowTable.UNEXPLAINED) {
            rows.mark(slot, RowTable.WRONG);
            if (suspects.size() < SUSPECTS) {
                suspects.put(key, record);
            }
        }
    }

    /** Looks for a record that may be in the table, and may have replaced an expected one with the same key. */
    void allow(TableRow record) {
        int slot = rows.find(Fingerprint.of(record.key()));
        if (slot == RowTable.ABSENT || !isLike(record, slot)) {
            return;
        }
        byte state = rows.state(slot);
        if (state == RowTable.UNEXPLAINED) {
            rows.mark(slot, RowTable.AHEAD);
        } else if (state == RowTable.WRONG) {
            rows.mark(slot, RowTable.RIGHT);
        }
    }

    /** How many rows match no record yet. */
    long open() {
        return rows.count(RowTable.UNEXPLAINED) + rows.count(RowTable.WRONG);
    }

    /** Takes a row of the table once more, to show it as an example if it is wrong or surplus. */
    void explain(TableRow row) {
        long key = Fingerprint.of(row.key());
        int slot = rows.find(key);
        if (slot == RowTable.ABSENT) {
            return;
        }
        if (rows.state(slot) == RowTable.UNEXPLAINED) {
            surplus.addExample(row.toString());
        } else if (rows.state(slot) == RowTable.WRONG && suspects.containsKey(key)) {
            wrong.addExample(row + " (expected: " + suspects.get(key).valuesAsText() + ")");
        }
    }

    TableVerdict verdict() {
        return new TableVerdict(
                expected,
                expected - missing.count() - explained,
                missing,
                wrong.counted(rows.count(RowTable.WRONG)),
                surplus.counted(rows.count(RowTable.UNEXPLAINED)),
                rows.count(RowTable.AHEAD));
    }

    private boolean isLike(TableRow record, int slot) {
        return rows.value(slot) == Fingerprint.of(record.values());
    }
}
