// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** A {@link Struct} with the fields in their order. */
final class StructFormat implements ValueFormat {
    private final Schema schema;
    private final org.apache.kafka.connect.data.Field[] columns;

    /** {@code schemaName} may be null. */
    StructFormat(List<Field> fields, String schemaName) {
        SchemaBuilder struct = SchemaBuilder.struct().name(schemaName);
        for (Field field : fields) {
            struct.field(field.name(), field.schema());
        }
        this.schema = struct.build();
        this.columns = schema.fields().toArray(new org.apache.kafka.connect.data.Field[0]);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Object value(Object[] fields) {
        Struct value = new Struct(schema);
        for (int i = 0; i < fields.length; i++) {
            value.put(columns[i], fields[i]);
        }
        return value;
    }
}
