// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.cql.Statement;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one table that are sent in one request.
 *
 * @param rows at least one
 * @param statements the prepared statements of their table
 */
record Batch(List<Row> rows, Statements statements) {
    boolean isSingle() {
        return rows.size() == 1;
    }

    Row first() {
        return rows.get(0);
    }

    Statement<?> request() {
        return statements.request(this);
    }

    /** Whether writing it twice has the same effect as writing it once. */
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

    /** A batch for each row. */
    List<Batch> split() {
        List<Batch> singles = new ArrayList<>(rows.size());
        for (Row row : rows) {
            singles.add(new Batch(List.of(row), statements));
        }
        return singles;
    }
}
