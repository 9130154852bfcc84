// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Reads a field of a Struct or map. The field is looked up again only when the schema changes. */
final class FieldStep implements StepReader {
    private final FieldPath.Name step;
    private final String name;
    private Schema lastSchema;
    private Field lastField;
    private boolean lastIsNullable;
    private boolean lastEnters;
    private FieldStep ofBranch;

    FieldStep(FieldPath.Name step) {
        this.step = step;
        this.name = step.name();
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

    /** By name always; else only if the one-of Struct itself has no such field, as in {@code value.event.id}. */
    @Override
    public boolean enters(Schema oneOf) {
        return step.isOfAnyCase() || oneOf.field(name) == null;
    }

    @SuppressWarnings("ReferenceEquality")
    private Object ofStruct(Struct struct) {
        if (struct.schema() != lastSchema) {
            lastEnters = OneOf.is(struct.schema()) && enters(struct.schema());
            lastField = lastEnters ? null : field(struct.schema());
            lastIsNullable = lastField != null && StructFields.isNullable(lastField);
            lastSchema = struct.schema();
        }
        if (lastField != null) {
            return StructFields.of(struct, lastField, lastIsNullable);
        }
        return lastEnters ? within(OneOf.value(struct)) : FieldReader.MISSING;
    }

    /** The field in the branch that is set; missing if that branch has no fields. */
    private Object within(Object branch) {
        if (!(branch instanceof Struct) && !(branch instanceof Map)) {
            return FieldReader.MISSING;
        }
        if (ofBranch == null) {
            ofBranch = new FieldStep(step);
        }
        return ofBranch.read(branch);
    }

    private Field field(Schema schema) {
        Field exact = schema.field(name);
        if (exact != null || !step.isOfAnyCase()) {
            return exact;
        }
        String found = step.others()
                .find(name, schema.fields().stream().map(Field::name).toList());
        return found == null ? null : schema.field(found);
    }

    private Object ofMap(Map<?, ?> map) {
        Object child = map.get(name);
        if (child != null || map.containsKey(name)) {
            return child;
        }
        String found = step.isOfAnyCase() ? step.others().find(name, map.keySet()) : null;
        return found == null ? FieldReader.MISSING : map.get(found);
    }
}
