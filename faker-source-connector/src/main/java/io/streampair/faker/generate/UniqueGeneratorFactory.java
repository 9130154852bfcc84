// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Permutation;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code unique}: values that never come twice, in a shuffled order; nothing is remembered for it. */
final class UniqueGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.optional("min", Type.LONG, 0L, "The least value, if the values are numbers.");
        field.optional("max", Type.LONG, null, "The greatest value, inclusive, if the values are numbers.");
        field.optional("format", Type.STRING, null, """
                The shape of the values, if they are texts: # stands for a digit, ? for a letter from A to Z, and \
                other characters for themselves. Either this or max is needed.""");
        field.type("int64, or string if there is a format", IntegerGeneratorFactory.TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext tools) {
        if (field.has("format") == field.has("max")) {
            field.problem("max", "set either it or " + field.key("format") + ", and not both");
            return null;
        }
        long seed = SplitMix.hash(field.prefix());
        return field.has("format") ? texts(field, tools, seed) : numbers(field, tools, seed);
    }

    private static Generator numbers(FieldConfig field, GeneratorContext tools, long seed) {
        long min = field.number("min");
        long max = field.number("max");
        long size = max - min + 1;
        if (min > max) {
            field.problem("min", "it is greater than " + field.key("max") + "=" + max + "; swap them or lower it");
            return null;
        }
        if (size <= 0 || size > UniqueFormat.LARGEST) {
            field.problem("max", "it is too far from " + field.key("min") + "; narrow the range to 2^62 values");
            return null;
        }
        checkSize(field, "max", size, tools);
        IntegerGeneratorFactory.checkFits(field, "min", min);
        IntegerGeneratorFactory.checkFits(field, "max", max);
        return field.typed(FieldType.INT64, at -> min + shuffled(at.index(), size, seed));
    }

    private static Generator texts(FieldConfig field, GeneratorContext tools, long seed) {
        UniqueFormat format = UniqueFormat.of(field.raw("format"));
        if (format == null) {
            field.problem("format", "it has more than 2^62 values; use fewer # and ?");
            return null;
        }
        checkSize(field, "format", format.size(), tools);
        return field.typed(FieldType.STRING, at -> format.text(shuffled(at.index(), format.size(), seed)));
    }

    private static void checkSize(FieldConfig field, String subKey, long size, GeneratorContext tools) {
        if (size < tools.distinct()) {
            field.problem(
                    subKey,
                    "it allows for " + size + " values, but " + tools.distinct() + " are needed; widen it, or lower"
                            + " count or keys");
        }
    }

    private static long shuffled(long index, long size, long seed) {
        if (index >= size) {
            throw new ArithmeticException("its " + size + " values are used up");
        }
        return Permutation.of(index, size, seed);
    }
}
