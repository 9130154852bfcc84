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
    /** Up to here a sum of two numbers fits into 64 bits. */
    private static final int MOST_BITS = 61;

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
        SplitMix random = context.random();
        FieldType byDefault = FieldType.named(type);
        if (field.type(byDefault) == FieldType.FLOAT64 || field.type(byDefault) == FieldType.FLOAT32) {
            Distribution distribution = Distributions.compile(field, min, max);
            return field.typed(byDefault, at -> distribution.draw(random));
        }
        return exact(field, byDefault, random);
    }

    /** Decimals with a fixed number of digits after the point, drawn as whole numbers of their last digit. */
    private static Generator exact(FieldConfig field, FieldType byDefault, SplitMix random) {
        int scale = field.scale();
        BigDecimal least = BigDecimal.valueOf(field.decimal("min")).setScale(scale, RoundingMode.CEILING);
        BigDecimal greatest = BigDecimal.valueOf(field.decimal("max")).setScale(scale, RoundingMode.FLOOR);
        if (least.compareTo(greatest) > 0) {
            field.problem(
                    "scale",
                    "No number with " + scale + " digits after the point is between min and max. Raise the scale");
            return null;
        }
        if (least.unscaledValue().bitLength() > MOST_BITS
                || greatest.unscaledValue().bitLength() > MOST_BITS) {
            Distribution distribution = Distributions.compile(field, field.decimal("min"), field.decimal("max"));
            return field.typed(
                    byDefault, at -> new BigDecimal(distribution.draw(random)).setScale(scale, RoundingMode.HALF_EVEN));
        }
        WholeDistribution distribution = Distributions.compileWhole(
                field,
                least.unscaledValue().longValue(),
                greatest.unscaledValue().longValue(),
                BigDecimal.ONE.movePointRight(scale).doubleValue());
        return field.typed(byDefault, at -> BigDecimal.valueOf(distribution.draw(random), scale));
    }
}
