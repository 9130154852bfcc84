// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** A {@link Struct} of some of the record's fields. */
final class StructFormat implements ValueFormat {
    private final Schema schema;
    private final Field[] columns;
    private final int[] positions;

    /** {@code positions} tell which of the record's values each field of the schema has. */
    StructFormat(Schema schema, int[] positions) {
        this.schema = schema;
        this.columns = schema.fields().toArray(new Field[0]);
        this.positions = positions;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Object value(Object[] fields) {
        Struct value = new Struct(schema);
        for (int i = 0; i < columns.length; i++) {
            value.put(columns[i], fields[positions[i]]);
        }
        return value;
    }
}
