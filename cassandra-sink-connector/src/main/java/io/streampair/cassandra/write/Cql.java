// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a statement, and the positions at which the parts of a row are bound.
 *
 * @param text with a question mark for each position
 * @param positions of the row's values, in their order; -1 for those that the statement does not write
 * @param ttl position of its time to live; -1 for none
 * @param timestamp position of its write time; -1 for none
 */
record Cql(String text, List<Integer> positions, int ttl, int timestamp) {
    private static final int NONE = -1;

    /** An INSERT; an UPDATE if the mapping adds to or removes from columns. They differ only for a row without columns. */
    static Cql upsert(MappedTable table, RowOptions options) {
        boolean withTtl = table.mode().hasTtl() || options.ttlSeconds() > 0;
        boolean withTime = isTimed(table, options);
        List<CqlIdentifier> columns = new ArrayList<>(table.columns());
        if (writesListsApart(table, options)) {
            columns.removeAll(table.mode().lists());
        }
        return table.mode().changes().isEmpty()
                ? insert(table, columns, withTtl, withTime)
                : update(table, columns, withTtl, withTime);
    }

    /** Whether the lists of {@link io.streampair.cassandra.row.WriteMode#lists} have statements of their own. */
    static boolean writesListsApart(MappedTable table, RowOptions options) {
        return table.mode().hasLists() && isTimed(table, options);
    }

    /** An UPDATE of the lists of a row, with a write time of its own. Unlike an INSERT it leaves no row behind a delete. */
    static Cql lists(MappedTable table, RowOptions options) {
        boolean withTtl = table.mode().hasTtl() || options.ttlSeconds() > 0;
        List<CqlIdentifier> columns = new ArrayList<>(table.primaryKey());
        columns.addAll(table.mode().lists());
        return update(table, columns, withTtl, true);
    }

    /** A DELETE of the lists of a row, with a write time of its own. */
    static Cql deleteOfLists(MappedTable table) {
        List<Integer> positions =
                IntStream.rangeClosed(1, table.primaryKey().size()).boxed().toList();
        String text = "DELETE " + join(List.copyOf(table.mode().lists()), "", ", ") + " FROM " + table
                + using(false, true) + where(table.primaryKey());
        return new Cql(text, positions, NONE, 0);
    }

    /** The query of the settings. */
    static Cql query(MappedTable table) {
        List<Integer> positions =
                IntStream.range(0, table.columns().size()).boxed().toList();
        return new Cql(table.mode().query(), positions, NONE, NONE);
    }

    private static Cql insert(MappedTable table, List<CqlIdentifier> columns, boolean withTtl, boolean withTime) {
        int count = columns.size();
        String text = "INSERT INTO " + table + " (" + join(columns, "", ", ") + ") VALUES (" + "?, ".repeat(count - 1)
                + "?)" + (table.mode().keepsExisting() ? " IF NOT EXISTS" : "") + using(withTtl, withTime);
        List<Integer> positions = table.columns().stream().map(columns::indexOf).toList();
        return new Cql(text, positions, withTtl ? count : NONE, withTime ? count + (withTtl ? 1 : 0) : NONE);
    }

    private static Cql update(MappedTable table, List<CqlIdentifier> columns, boolean withTtl, boolean withTime) {
        int next = (withTtl ? 1 : 0) + (withTime ? 1 : 0);
        Integer[] positions = new Integer[table.columns().size()];
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            CqlIdentifier column = table.columns().get(i);
            positions[i] = NONE;
            if (columns.contains(column) && !table.primaryKey().contains(column)) {
                positions[i] = next++;
                assignments.add(assignment(table, column));
            }
        }
        for (CqlIdentifier column : table.primaryKey()) {
            positions[table.columns().indexOf(column)] = next++;
        }
        String text = "UPDATE " + table + using(withTtl, withTime) + " SET " + String.join(", ", assignments)
                + where(table.primaryKey());
        return new Cql(text, List.of(positions), withTtl ? 0 : NONE, withTime ? (withTtl ? 1 : 0) : NONE);
    }

    private static String assignment(MappedTable table, CqlIdentifier column) {
        String name = column.asCql(true);
        Operation operation = table.mode().changes().get(column);
        if (operation == null) {
            return name + " = ?";
        }
        return name + " = " + name + (operation == Operation.ADD ? " + ?" : " - ?");
    }

    /**
     * A DELETE of the rows that share the first columns of the primary key; of a partition's static columns, if only those
     * are mapped.
     */
    static Cql delete(MappedTable table, RowOptions options, int keyLength) {
        boolean withTime = isTimed(table, options);
        int first = withTime ? 1 : 0;
        List<Integer> positions =
                IntStream.range(first, first + keyLength).boxed().toList();
        String text = "DELETE " + deletedColumns(table) + "FROM " + table + using(false, withTime)
                + where(table.primaryKey().subList(0, keyLength));
        return new Cql(text, positions, NONE, withTime ? 0 : NONE);
    }

    private static String deletedColumns(MappedTable table) {
        if (table.mode().statics() != Statics.ONLY || table.mode().deletesByPrefix()) {
            return "";
        }
        List<CqlIdentifier> columns = new ArrayList<>(table.columns());
        columns.removeAll(table.primaryKey());
        return join(columns, "", ", ") + " ";
    }

    static boolean isTimed(MappedTable table, RowOptions options) {
        return !table.mode().isCounter()
                && (options.withWriteTime() || table.mode().hasTimestamp());
    }

    private static String using(boolean withTtl, boolean withTime) {
        if (!withTtl && !withTime) {
            return "";
        }
        return " USING " + (withTtl ? "TTL ?" : "") + (withTtl && withTime ? " AND " : "")
                + (withTime ? "TIMESTAMP ?" : "");
    }

    private static String where(List<CqlIdentifier> key) {
        return " WHERE " + join(key, " = ?", " AND ");
    }

    private static String join(List<CqlIdentifier> names, String suffix, String separator) {
        return names.stream().map(name -> name.asCql(true) + suffix).collect(Collectors.joining(separator));
    }
}
