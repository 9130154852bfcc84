// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** A {@link Struct} of some fields of the record. */
final class StructFormat implements ValueFormat {
    private final Schema schema;
    private final Field[] schemaFields;
    private final int[] positions;

    /** {@code positions} are the positions of the schema's fields among the fields of the record. */
    StructFormat(Schema schema, int[] positions) {
        this.schema = schema;
        this.schemaFields = schema.fields().toArray(new Field[0]);
        this.positions = positions;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Object value(Object[] fields) {
        Struct value = new Struct(schema);
        for (int i = 0; i < schemaFields.length; i++) {
            value.put(schemaFields[i], fields[positions[i]]);
        }
        return value;
    }
}
