// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Permutation;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code unique}: values that never repeat, in a shuffled order. It keeps no state: a permutation of the index. */
final class UniqueGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.optional("min", Type.LONG, 0L, """
                The lowest value, inclusive, for numbers.""");
        field.optional("max", Type.LONG, null, """
                The highest value, inclusive, for numbers. Set either max or format.""");
        field.optional("format", Type.STRING, null, """
                The shape of the values, for texts: # stands for a digit, ? for a letter from A to Z, any other \
                character for itself. Set either max or format.""");
        field.type("int64, or string if there is a format", IntegerGeneratorFactory.TYPES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        if (field.has("format") == field.has("max")) {
            field.problem("max", "Set either this key or " + field.key("format") + ", not both");
            return null;
        }
        if (context.isRepeated()) {
            field.problem(
                    "generator",
                    "unique has one value for a record, so its values would repeat inside an array or a map. Use uuid, regex"
                            + " or integer");
            return null;
        }
        long seed = SplitMix.mix(context.streamBits() ^ SplitMix.hash(field.prefix()));
        return field.has("format") ? texts(field, context, seed) : numbers(field, context, seed);
    }

    private static Generator numbers(FieldConfig field, GeneratorContext context, long seed) {
        long min = field.number("min");
        long max = field.number("max");
        long size = max - min + 1;
        if (min > max) {
            field.problem("min", "Must not exceed " + field.key("max") + "=" + max + ". Swap the two, or lower it");
            return null;
        }
        if (size <= 0 || size > UniqueFormat.LARGEST) {
            field.problem("max", "More than 2^62 values from " + field.key("min") + ". Narrow the range");
            return null;
        }
        checkSize(field, "max", size, context);
        IntegerGeneratorFactory.checkFits(field, "min", min);
        IntegerGeneratorFactory.checkFits(field, "max", max);
        return field.typed(FieldType.INT64, at -> min + shuffled(at.index(), size, seed));
    }

    private static Generator texts(FieldConfig field, GeneratorContext context, long seed) {
        UniqueFormat format = UniqueFormat.of(field.raw("format"));
        if (format == null) {
            field.problem("format", "Allows more than 2^62 values. Use fewer # and ?");
            return null;
        }
        checkSize(field, "format", format.size(), context);
        context.add(field, "format", field.raw("format").length());
        return field.typed(FieldType.STRING, at -> format.text(shuffled(at.index(), format.size(), seed)));
    }

    private static void checkSize(FieldConfig field, String subKey, long size, GeneratorContext context) {
        if (size < context.distinct()) {
            field.problem(
                    subKey,
                    "Allows " + size + " values, but " + context.distinct() + " are needed. Widen it, or lower count or"
                            + " keys");
        }
    }

    private static long shuffled(long index, long size, long seed) {
        if (index >= size) {
            throw new ArithmeticException(
                    "all " + size + " distinct values are used up; widen min and max or format, or lower count");
        }
        return Permutation.of(index, size, seed);
    }
}
