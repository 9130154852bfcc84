// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.text.NearestName;
import io.streampair.cassandra.text.ShortName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * Logs, once each by its name, the fields of records that nothing reads and the columns that find no field by name. Each
 * value without a schema may have other fields: all are checked until {@link #ALL_UNTIL} in a row bring nothing new, then one
 * in {@link #ONE_IN}.
 */
final class Unpaired {
    /** Names in values may never end. */
    private static final int MOST = 200;

    private static final int ALL_UNTIL = 1_000;
    private static final int ONE_IN = 64;

    private final TableName table;
    private final ByName byName;
    private final Set<String> primaryKey;
    private final Consumer<String> log;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private Schema last;
    private int unchanged;

    /**
     * @param primaryKey columns that may get a field of the record's key instead
     * @param log takes each sentence
     */
    Unpaired(TableName table, ByName byName, Set<String> primaryKey, Consumer<String> log) {
        this.log = log;
        this.table = table;
        this.byName = byName;
        this.primaryKey = primaryKey;
    }

    /** @param given the value whose fields are mapped by name */
    @SuppressWarnings("ReferenceEquality")
    void check(Object given) {
        if (given instanceof Struct outer) {
            Object value = outer.schema() == last ? outer : OneOf.value(given);
            if (value instanceof Struct struct && struct.schema() != last) {
                last = struct.schema();
                report(ExtraFields.names(struct.schema()));
            }
        } else if (!isFull()
                && given instanceof Map<?, ?> map
                && (unchanged++ < ALL_UNTIL || unchanged % ONE_IN == 0)) {
            report(ExtraFields.names(map));
        }
    }

    /** @param names the fields of a record, or all that records can have */
    void report(Set<String> names) {
        if (isFull()) {
            return;
        }
        try {
            List<String> unfilled = byName.unfilled(names);
            unfilled.removeAll(primaryKey);
            for (String field : byName.unread(names)) {
                if (isFull()) {
                    break;
                }
                if (fields.add(ShortName.of(field))) {
                    unchanged = 0;
                    log.accept("Field '" + ShortName.of(field) + "' of a record goes to no column of " + table
                            + likely(field, unfilled));
                }
            }
            for (String column : unfilled) {
                if (columns.add(column)) {
                    unchanged = 0;
                    log.accept(
                            "Column " + column + " of " + table + " is mapped by name, but a record has no such field");
                }
            }
        } catch (DataException e) {
            return; // The record itself is reported for it.
        }
    }

    private boolean isFull() {
        return fields.size() + columns.size() >= MOST;
    }

    private static String likely(String field, List<String> unfilled) {
        return NearestName.of(field, unfilled)
                .map(column -> "; if it is meant for " + column + ", map " + column + " = value." + field)
                .orElse("");
    }
}
