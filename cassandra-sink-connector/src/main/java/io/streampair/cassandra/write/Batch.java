// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that travel in one request.
 *
 * @param rows at least one
 */
record Batch(List<Row> rows) {
    boolean isSingle() {
        return rows.size() == 1;
    }

    Row first() {
        return rows.get(0);
    }

    /** Whether it may be written again without changing more. */
    boolean isIdempotent() {
        for (Row row : rows) {
            if (!row.isIdempotent()) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the encoded values. */
    int bytes() {
        int bytes = 0;
        for (Row row : rows) {
            bytes += row.bytes();
        }
        return bytes;
    }

    /** Each row by itself. */
    List<Batch> split() {
        List<Batch> singles = new ArrayList<>(rows.size());
        for (Row row : rows) {
            singles.add(new Batch(List.of(row)));
        }
        return singles;
    }
}
