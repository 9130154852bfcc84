// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.data;

import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Reads the fields of Structs as the record has them. */
public final class StructFields {
    private StructFields() {}

    /**
     * The value of a field. An optional field without a value is null, whatever default its schema names, since
     * {@link Struct#get(Field)} cannot tell null from a field that was never set. A required field cannot be null, so one
     * that was never set has its default.
     */
    public static Object of(Struct struct, Field field) {
        return of(struct, field, isNullable(field));
    }

    /** @param isNullable what {@link #isNullable} says of the field */
    public static Object of(Struct struct, Field field, boolean isNullable) {
        return isNullable ? struct.getWithoutDefault(field.name()) : struct.get(field);
    }

    /** Whether null and the field's default are two values of it. */
    public static boolean isNullable(Field field) {
        Schema schema = field.schema();
        return schema.isOptional() && schema.defaultValue() != null;
    }
}
