// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.value.FieldType;

/** {@code version}: the version of the record's key, 1 for its first record. */
final class VersionGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.type("int64", IntegerGeneratorFactory.TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        return field.typed(FieldType.INT64, Position::version);
    }
}
