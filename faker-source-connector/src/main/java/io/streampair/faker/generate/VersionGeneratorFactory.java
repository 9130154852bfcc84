// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.value.FieldType;

/** {@code version}: how many records the key has by now, 1 for its first. */
final class VersionGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.type("int64", IntegerGeneratorFactory.TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext tools) {
        return field.typed(FieldType.INT64, Position::version);
    }
}
