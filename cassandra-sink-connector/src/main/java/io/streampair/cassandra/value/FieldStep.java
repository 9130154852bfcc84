// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Reads a field of a Struct or map. The field is looked up again only when the schema changes. */
final class FieldStep implements StepReader {
    private final String name;
    private final boolean isOfAnyCase;
    private Schema lastSchema;
    private Field lastField;

    FieldStep(FieldPath.Name step) {
        this.name = step.name();
        this.isOfAnyCase = step.isOfAnyCase();
    }

    @Override
    public Object read(Object parent) {
        if (parent instanceof Struct struct) {
            return ofStruct(struct);
        }
        if (parent instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        throw new DataException("cannot read field '" + name + "' of a "
                + parent.getClass().getSimpleName() + ": only Structs and maps have fields");
    }

    @Override
    public Schema schema(Schema parent) {
        if (parent.type() == Schema.Type.STRUCT) {
            Field field = field(parent);
            return field == null ? null : field.schema();
        }
        return parent.type() == Schema.Type.MAP ? parent.valueSchema() : null;
    }

    @SuppressWarnings("ReferenceEquality")
    private Object ofStruct(Struct struct) {
        if (struct.schema() != lastSchema) {
            lastField = field(struct.schema());
            lastSchema = struct.schema();
        }
        return lastField == null ? FieldReader.MISSING : struct.get(lastField);
    }

    private Field field(Schema schema) {
        Field exact = schema.field(name);
        if (exact != null || !isOfAnyCase) {
            return exact;
        }
        Field found = null;
        for (Field field : schema.fields()) {
            if (field.name().equalsIgnoreCase(name)) {
                checkUnique(found == null ? null : found.name(), field.name());
                found = field;
            }
        }
        return found;
    }

    private Object ofMap(Map<?, ?> map) {
        Object child = map.get(name);
        if (child != null || map.containsKey(name)) {
            return child;
        }
        return isOfAnyCase ? ofAnyCase(map) : FieldReader.MISSING;
    }

    private Object ofAnyCase(Map<?, ?> map) {
        String found = null;
        for (Object key : map.keySet()) {
            if (key instanceof String text && text.equalsIgnoreCase(name)) {
                checkUnique(found, text);
                found = text;
            }
        }
        return found == null ? FieldReader.MISSING : map.get(found);
    }

    private void checkUnique(String found, String other) {
        if (found != null) {
            throw new DataException(
                    "fields '" + found + "' and '" + other + "' both match '" + name + "'; map one of them explicitly");
        }
    }
}
