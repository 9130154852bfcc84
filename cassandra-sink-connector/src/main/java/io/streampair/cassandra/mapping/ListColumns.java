// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import io.streampair.cassandra.config.DeleteConfig;
import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The list columns that are set and are not frozen. Cassandra gives the elements of such a list new cells at each write, and
 * deletes those of earlier write times only: written twice at one time, it holds all elements twice. So with the write times of
 * records, these columns are written apart, with a time of their own that rises with each attempt.
 */
final class ListColumns {
    private final TableMetadata table;
    private final Set<CqlIdentifier> names = new LinkedHashSet<>();

    ListColumns(TableMetadata table, List<Column> columns) {
        this.table = table;
        for (Column column : columns) {
            if (column.operation() == Operation.SET && isList(type(column.name()))) {
                names.add(column.name());
            }
        }
    }

    private DataType type(CqlIdentifier name) {
        return table.getColumn(name).orElseThrow().getType();
    }

    private static boolean isList(DataType type) {
        return type instanceof ListType list && !list.isFrozen();
    }

    Set<CqlIdentifier> names() {
        return names;
    }

    /**
     * Checks writes that affect several rows, which need the times of records.
     *
     * @throws IllegalArgumentException if a list cannot be written apart
     * @throws MappingException if deletes could not delete it
     */
    void check(boolean deletesByPrefix) {
        for (CqlIdentifier name : names) {
            if (table.getColumn(name).map(ColumnMetadata::isStatic).orElse(false)) {
                throw new IllegalArgumentException("a static column affects several rows and needs write times to keep "
                        + "their order, which a list cannot have unless it is frozen; make column " + name.asCql(true)
                        + " a " + frozen(name));
            }
            if (deletesByPrefix) {
                throw new MappingException(
                        DeleteConfig.SCOPE,
                        "cannot delete column " + name.asCql(true) + " of several rows, as a list that is not frozen "
                                + "does not have the write time of its record; make it a " + frozen(name) + " or set "
                                + DeleteConfig.SCOPE + "=row");
            }
        }
    }

    /** @param log takes a sentence for each list */
    void warn(Consumer<String> log) {
        for (CqlIdentifier name : names) {
            log.accept("Column " + name.asCql(true) + " of "
                    + table.getKeyspace().asCql(true) + "." + table.getName().asCql(true)
                    + " is a list that is not frozen. Cassandra cannot set such a list twice at one write "
                    + "time, so it gets the time at which it is sent: of two records of a row, the list of the one "
                    + "that is delivered last wins, even if its timestamp is earlier, and the clocks of the "
                    + "workers must agree. Make the column a " + frozen(name)
                    + " to give it the write time of its record.");
        }
    }

    /** The type that such a column could have instead. */
    String frozen(CqlIdentifier name) {
        return "frozen<" + type(name).asCql(true, true) + ">";
    }
}
