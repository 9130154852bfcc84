// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef;

/** {@code constant}: the same value in all records. */
final class ConstantGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.required("value", ConfigDef.Type.STRING, "The value, in the notation of the field's type.");
        field.type("string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        FieldType type = field.type(FieldType.STRING);
        try {
            Object value = type.of(field.raw("value"), field.scale());
            context.add(field, "value", field.raw("value").length());
            return new Constant(type.schema(field.scale()), value);
        } catch (RuntimeException e) {
            field.problem(
                    "value",
                    "Not a value of type " + type.id() + " (" + e.getMessage() + "). Change it, or "
                            + field.key("type"));
            return null;
        }
    }
}
