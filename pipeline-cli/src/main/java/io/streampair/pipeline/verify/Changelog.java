// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that the versions of keys leave in a table: the newest version of each. All versions of a key are in one
 * split and so in order. Where the newest version has no value in a column, the earlier value may remain: either is
 * right.
 */
final class Changelog {
    private final Map<Place, Row> rows = new LinkedHashMap<>();

    /** Identifies a row per key, since the versions of two keys that share a row are not ordered. */
    private record Place(int split, List<String> key) {}

    private record Row(TableRow newest, TableRow filled) {}

    /** Adds the next record of a split. */
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
