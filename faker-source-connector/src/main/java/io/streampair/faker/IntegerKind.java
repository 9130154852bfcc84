// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** {@code integer}: a whole number between two bounds. */
final class IntegerKind implements GeneratorKind {
    static final List<String> TYPES = List.of("int64", "int32", "float64", "string");

    @Override
    public void define(FieldDefinition field) {
        field.required("min", ConfigDef.Type.LONG, "The least value.");
        field.required(
                "max",
                ConfigDef.Type.LONG,
                Validators.that((Long max) -> max < Long.MAX_VALUE, "less than " + Long.MAX_VALUE),
                "The greatest value, inclusive.");
        field.type("int64", TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, SplitMix random, Faker faker) {
        long min = field.number("min");
        long max = field.number("max");
        FieldType type = field.type();
        if (min > max) {
            field.problem("min", "it is greater than " + field.key("max") + "=" + max + "; swap them or lower it");
        }
        if (type == FieldType.INT32) {
            checkInt32(field, "min", min);
            checkInt32(field, "max", max);
        }
        return new IntegerGenerator(random, min, max, type);
    }

    static void checkInt32(FieldConfig field, String subKey, long number) {
        if ((int) number != number) {
            field.problem(subKey, "it does not fit into int32; set " + field.key("type") + "=int64");
        }
    }
}
