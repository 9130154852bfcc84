// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;

/** {@code decimal} and {@code double}: a number between two bounds, exact or floating. */
final class DecimalGeneratorFactory implements GeneratorFactory {
    private final String type;

    DecimalGeneratorFactory(String type) {
        this.type = type;
    }

    @Override
    public void define(FieldDefinition field) {
        field.required("min", ConfigDef.Type.DOUBLE, Distributions.FINITE, """
                The lowest value, inclusive.""");
        field.required("max", ConfigDef.Type.DOUBLE, Distributions.FINITE, """
                The highest value, inclusive.""");
        Distributions.define(field, Distributions.FOR_DECIMALS);
        field.type(type, List.of("decimal", "float64", "float32", "string"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        double min = field.decimal("min");
        double max = field.decimal("max");
        if (!(min <= max)) {
            field.problem("min", "Must not exceed " + field.key("max") + "=" + max + ". Swap the two, or lower it");
            return null;
        }
        Distribution distribution = Distributions.compile(field, min, max);
        SplitMix random = context.random();
        FieldType byDefault = FieldType.named(type);
        if (field.type(byDefault) == FieldType.FLOAT64 || field.type(byDefault) == FieldType.FLOAT32) {
            return field.typed(byDefault, at -> distribution.draw(random));
        }
        int scale = field.scale();
        return field.typed(
                byDefault, at -> BigDecimal.valueOf(distribution.draw(random)).setScale(scale, RoundingMode.HALF_EVEN));
    }
}
