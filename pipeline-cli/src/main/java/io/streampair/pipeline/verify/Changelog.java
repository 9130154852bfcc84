// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the versions of keys leave in a table: of each row the newest. All versions of a key are in one split, and so in
 * order. Where the newest has no value in a column, the value before may have stayed: either is right.
 */
final class Changelog {
    private final Map<Place, Row> rows = new LinkedHashMap<>();

    /** Rows that two keys share are in no order: each key has a row of its own here. */
    private record Place(int split, List<String> key) {}

    private record Row(TableRow newest, TableRow filled) {}

    /** Takes the next record of a split. */
    void add(int split, TableRow record) {
        rows.merge(new Place(split, record.key()), new Row(record, record), Changelog::replaced);
    }

    private static Row replaced(Row before, Row after) {
        List<String> values = new ArrayList<>(after.newest.values());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                values.set(i, before.filled.values().get(i));
            }
        }
        return new Row(after.newest, new TableRow(after.newest.key(), values));
    }

    /** Looks for the newest version of each row. */
    void expect(TableComparison comparison) {
        for (Row row : rows.values()) {
            comparison.expect(row.filled);
            comparison.allow(row.newest);
        }
    }
}
