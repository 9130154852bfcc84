// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.data.Schema;

/** {@code template}: a text with the values of other fields. */
final class TemplateGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.required("template", Type.STRING, """
                The text. {name} stands for the value of the field of this name, {{ and }} for single braces. A \
                null becomes an empty text.""");
        field.type("string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        try {
            Template template = Template.parse(field.raw("template"), context.fields());
            for (int reference : template.references()) {
                context.refer(reference);
            }
            Object[] values = context.values();
            Schema[] schemas = context.schemas();
            return field.typed(FieldType.STRING, at -> template.fill(schemas, values, TextSize.GREATEST));
        } catch (IllegalArgumentException e) {
            field.problem("template", e.getMessage());
            return null;
        }
    }
}
