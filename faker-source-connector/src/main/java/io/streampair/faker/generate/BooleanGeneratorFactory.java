// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code boolean}: true or false. */
final class BooleanGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.optional("odds", Type.DOUBLE, 0.5, Validators.share(1), """
                The share of values that are true.""");
        field.type("boolean", List.of("boolean", "string"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        double odds = field.decimal("odds");
        SplitMix random = context.random();
        return field.typed(FieldType.BOOLEAN, at -> random.nextDouble() < odds);
    }
}
