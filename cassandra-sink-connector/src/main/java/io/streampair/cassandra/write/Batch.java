// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.cql.Statement;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows of one table that are sent in one request.
 *
 * @param rows at least one, unless all were taken out
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

    /** The batch without some rows; the same batch if it has none of them. */
    Batch without(Predicate<Row> excluded) {
        for (Row row : rows) {
            if (excluded.test(row)) {
                return new Batch(rows.stream().filter(excluded.negate()).toList(), statements);
            }
        }
        return this;
    }

    /** Whether its rows are sent one after the other, each in a request of its own: they have one partition. */
    boolean isChain() {
        return rows.size() > 1 && first().table().mode().keepsExisting();
    }

    /** The first row of a chain; any other batch as a whole. */
    Batch next() {
        return isChain() ? new Batch(List.of(first()), statements) : this;
    }

    /** What is to be sent behind {@link #next}; may be without rows. */
    Batch rest() {
        return new Batch(isChain() ? rows.subList(1, rows.size()) : List.of(), statements);
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
