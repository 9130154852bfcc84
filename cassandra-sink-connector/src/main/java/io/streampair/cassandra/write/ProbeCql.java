// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.MappedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a write that changes nothing when no column is bound: an UPDATE of the columns that the table's rows set, with
 * the same options. It is refused as they are for what the settings ask, and never for what a row holds.
 *
 * @param text with a question mark for each position
 * @param ttl position of the time to live; -1 for none
 * @param firstKey position of the first column of the key
 * @param key the columns of the key
 * @param changes positions of what is added to collections or removed from them. Null changes nothing there, while Cassandra
 *     answers an unset variable of a list with a ClassCastException
 */
record ProbeCql(String text, int ttl, int firstKey, List<ColumnMetadata> key, List<Integer> changes) {
    private static final int NO_TTL = -1;

    /** The parts of a statement that a probe may have or lack. */
    record Parts(boolean ttl, boolean timestamp, boolean changes, boolean condition) {
        /** Parts of a write without a condition. */
        Parts(boolean ttl, boolean timestamp, boolean changes) {
            this(ttl, timestamp, changes, false);
        }
    }

    /** Empty if the table has no column that an UPDATE could set. */
    static Optional<ProbeCql> of(TableMetadata table, MappedTable mapped, Parts parts) {
        List<String> assignments = new ArrayList<>();
        List<Integer> changes = new ArrayList<>();
        boolean onlyStatic = true;
        int first = (parts.ttl ? 1 : 0) + (parts.timestamp ? 1 : 0);
        for (ColumnMetadata column : assigned(table, mapped)) {
            if (parts.changes && !isCounter(column) && mapped.mode().changes().containsKey(column.getName())) {
                changes.add(first + assignments.size());
            }
            assignments.add(assignment(column, mapped, parts));
            onlyStatic &= column.isStatic();
        }
        if (assignments.isEmpty()) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        if (parts.ttl) {
            options.add("TTL ?");
        }
        if (parts.timestamp) {
            options.add("TIMESTAMP ?");
        }
        List<ColumnMetadata> key = onlyStatic ? table.getPartitionKey() : table.getPrimaryKey();
        List<String> where = new ArrayList<>();
        key.forEach(column -> where.add(column.getName().asCql(true) + " = ?"));
        String text = "UPDATE " + mapped + (options.isEmpty() ? "" : " USING " + String.join(" AND ", options))
                + " SET " + String.join(", ", assignments) + " WHERE " + String.join(" AND ", where)
                + (parts.condition ? " IF EXISTS" : "");
        return Optional.of(new ProbeCql(text, parts.ttl ? 0 : NO_TTL, first + assignments.size(), key, changes));
    }

    /** The columns that rows write; for a query, and for rows of nothing but a key, any other. */
    private static List<ColumnMetadata> assigned(TableMetadata table, MappedTable mapped) {
        List<ColumnMetadata> assigned = new ArrayList<>();
        if (!mapped.mode().isQuery()) {
            for (CqlIdentifier name : mapped.columns()) {
                table.getColumn(name).filter(column -> !isKey(column, table)).ifPresent(assigned::add);
            }
        }
        if (assigned.isEmpty()) {
            table.getColumns().values().stream()
                    .filter(column -> !isKey(column, table))
                    .findFirst()
                    .ifPresent(assigned::add);
        }
        return assigned;
    }

    private static boolean isKey(ColumnMetadata column, TableMetadata table) {
        return table.getPrimaryKey().contains(column);
    }

    private static boolean isCounter(ColumnMetadata column) {
        return column.getType().equals(DataTypes.COUNTER);
    }

    private static String assignment(ColumnMetadata column, MappedTable mapped, Parts parts) {
        String name = column.getName().asCql(true);
        Operation operation = mapped.mode().changes().get(column.getName());
        if (isCounter(column) || (operation == Operation.ADD && parts.changes)) {
            return name + " = " + name + " + ?";
        }
        return operation == null || !parts.changes ? name + " = ?" : name + " = " + name + " - ?";
    }
}
