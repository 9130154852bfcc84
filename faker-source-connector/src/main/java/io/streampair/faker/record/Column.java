// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.generate.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** The name and the schema of a field within a value. */
public record Column(String name, Schema schema) {
    /** Those of some fields. */
    public static List<Column> of(List<Field> fields) {
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(new Column(field.name(), field.schema()));
        }
        return columns;
    }
}
