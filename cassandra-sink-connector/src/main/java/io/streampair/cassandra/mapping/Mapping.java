// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column gets what: {@code name=value.name, address=value.address}.
 *
 * @param columns the source of each column, in the order of the text; empty if columns are mapped by name
 */
public record Mapping(Map<CqlIdentifier, ColumnSource> columns) {
    /** @throws IllegalArgumentException with what is wrong and where */
    public static Mapping parse(String text) {
        Map<CqlIdentifier, ColumnSource> columns = new LinkedHashMap<>();
        if (!text.isBlank()) {
            for (String entry : text.split(",", -1)) {
                parseEntry(entry.strip(), columns);
            }
        }
        return new Mapping(Collections.unmodifiableMap(columns));
    }

    private static void parseEntry(String entry, Map<CqlIdentifier, ColumnSource> columns) {
        int equals = entry.indexOf('=');
        if (equals < 1 || equals == entry.length() - 1) {
            throw new IllegalArgumentException("'" + entry + "' is not of the form column=source");
        }
        CqlIdentifier column = column(entry.substring(0, equals).strip());
        ColumnSource source = ColumnSource.parse(entry.substring(equals + 1).strip());
        if (columns.put(column, source) != null) {
            throw new IllegalArgumentException("column " + column.asCql(true) + " is mapped twice");
        }
    }

    private static CqlIdentifier column(String name) {
        try {
            return CqlIdentifier.fromCql(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' is not a column name: put it in double quotes, as CQL "
                    + "has it for reserved words and for other characters than letters, digits and underscores");
        }
    }

    /** @throws IllegalArgumentException if this asks for a field that values of the format never have */
    public void check(ValueFormat format) {
        for (ColumnSource source : columns.values()) {
            if (source.isOfValue() && !format.mayHave(source.path())) {
                throw new IllegalArgumentException("'" + source + "' is none of the value.fields, which are "
                        + String.join(", ", format.fields()));
            }
        }
    }

    boolean isByName() {
        return columns.isEmpty();
    }
}
