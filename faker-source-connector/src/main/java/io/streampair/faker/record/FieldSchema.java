// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.generate.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** The name and the schema of a field of a record. */
public record FieldSchema(String name, Schema schema) {
    /** The names and schemas of fields, in their order. */
    public static List<FieldSchema> of(List<Field> fields) {
        List<FieldSchema> fieldSchemas = new ArrayList<>();
        for (Field field : fields) {
            fieldSchemas.add(new FieldSchema(field.name(), field.schema()));
        }
        return fieldSchemas;
    }
}
