// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef;

/** {@code sequence}: start + index * step, unique in the stream with any number of tasks. */
final class SequenceGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.optional("start", ConfigDef.Type.LONG, 0L, """
                The value in the first record of the stream.""");
        field.optional(
                "step",
                ConfigDef.Type.LONG,
                1L,
                Validators.that((Long step) -> step != 0, "a whole number other than 0"),
                """
                The difference from one record of the stream to the next; it may be negative.""");
        field.type("int64", IntegerGeneratorFactory.TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        long start = field.number("start");
        long step = field.number("step");
        IntegerGeneratorFactory.checkFits(field, "start", start);
        return field.typed(FieldType.INT64, at -> Math.addExact(start, Math.multiplyExact(at.index(), step)));
    }
}
