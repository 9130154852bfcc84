// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.value.FieldType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.connect.data.Schema;

/**
 * Typed rows that fields draw from.
 *
 * @param columns their names
 * @param schemas their schemas; optional if a value is null
 * @param rows values as expressions have them
 */
record Table(String name, List<String> columns, List<Schema> schemas, List<Object[]> rows) {
    /** A column as the document types it. */
    record Column(String name, FieldType type, int scale) {}

    int column(String column) {
        return columns.indexOf(column);
    }

    /** The distinct texts of a column. */
    Set<String> texts(int column) {
        Set<String> texts = new TreeSet<>();
        for (Object[] row : rows) {
            if (row[column] != null) {
                texts.add(String.valueOf(row[column]));
            }
        }
        return texts;
    }
}
