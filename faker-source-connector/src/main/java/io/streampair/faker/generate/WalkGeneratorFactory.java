// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code walk}: a random walk between two bounds, like a price or a temperature. */
final class WalkGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        ConfigDef.Validator step = Validators.that((Double d) -> d > 0 && d <= 1e12, "above 0 and at most 1e12");
        field.required("min", Type.DOUBLE, Distributions.FINITE, """
                The lowest value, inclusive.""");
        field.required("max", Type.DOUBLE, Distributions.FINITE, """
                The highest value, inclusive. The walk is reflected at both bounds.""");
        field.required("deviation", Type.DOUBLE, step, """
                The standard deviation of a step. If keys is set, each key has its own walk, with one step per \
                version; otherwise the stream has one walk, with one step per record.""");
        field.optional("start", Type.DOUBLE, null, Distributions.FINITE, """
                The value at the first step; by default the middle between the bounds.""");
        field.type("float64", List.of("float64", "float32", "decimal", "string"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        double min = field.decimal("min");
        double max = field.decimal("max");
        if (!(min < max)) {
            field.problem("min", "Must be less than " + field.key("max") + "=" + max + ". Lower it");
            return null;
        }
        double start = field.has("start") ? field.decimal("start") : (min + max) / 2;
        if (start < min || start > max) {
            field.problem(
                    "start",
                    "Must be between " + field.key("min") + "=" + min + " and " + field.key("max") + "=" + max
                            + ". Set it within them");
        }
        RandomWalk walk = new RandomWalk(SplitMix.hash(field.prefix()), field.decimal("deviation"));
        int scale = field.scale();
        boolean exact = field.type(FieldType.FLOAT64) != FieldType.FLOAT64
                && field.type(FieldType.FLOAT64) != FieldType.FLOAT32;
        return field.typed(FieldType.FLOAT64, at -> {
            double place = RandomWalk.reflected(start + walk.at(at.seriesBits(), at.step()), min, max);
            return exact ? new BigDecimal(place).setScale(scale, RoundingMode.HALF_EVEN) : (Object) place;
        });
    }
}
