// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;

/** {@code integer}: a whole number between two bounds. */
final class IntegerGeneratorFactory implements GeneratorFactory {
    static final List<String> TYPES =
            List.of("int64", "int32", "int16", "int8", "float64", "float32", "decimal", "string");

    @Override
    public void define(FieldDefinition field) {
        field.required("min", ConfigDef.Type.LONG, """
                The lowest value, inclusive.""");
        field.required(
                "max",
                ConfigDef.Type.LONG,
                Validators.that((Long max) -> max < Long.MAX_VALUE, "less than " + Long.MAX_VALUE),
                """
                The highest value, inclusive.""");
        Distributions.define(field, Distributions.FOR_INTEGERS);
        field.type("int64", TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        long min = field.number("min");
        long max = field.number("max");
        if (min > max) {
            field.problem("min", "Must not exceed " + field.key("max") + "=" + max + ". Swap the two, or lower it");
            return null;
        }
        checkFits(field, "min", min);
        checkFits(field, "max", max);
        SplitMix random = context.random();
        if (field.text("distribution").equals("zipf")) {
            Zipf zipf = Zipf.of(field, max - min + 1);
            return field.typed(FieldType.INT64, at -> min + zipf.rank(random) - 1);
        }
        WholeDistribution distribution = Distributions.compileWhole(field, min, max, 1);
        return field.typed(FieldType.INT64, at -> distribution.draw(random));
    }

    /** Notes a problem if the number does not fit into the type of the field. */
    static void checkFits(FieldConfig field, String subKey, long number) {
        FieldType type = field.type(FieldType.INT64);
        try {
            type.of(number, 0);
        } catch (ArithmeticException e) {
            field.problem(
                    subKey, "Does not fit into " + type.id() + ". Set " + field.key("type") + "=int64, or lower it");
        }
    }
}
