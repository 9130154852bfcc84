// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;

/** {@code time}: the time of day of the logical clock in UTC, or a random one between two bounds. */
final class TimeGeneratorFactory implements GeneratorFactory {
    private static final String NOTATION = "a time of day such as 13:45:00";
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public void define(FieldDefinition field) {
        Bounds.define(field, NOTATION);
        field.type("time", List.of("time", "int32", "string"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        Bounds bounds =
                Bounds.compile(field, NOTATION, text -> LocalTime.parse(text).getLong(ChronoField.MILLI_OF_DAY));
        return bounds != null
                ? field.typed(FieldType.TIME, at -> ofMillis(bounds.draw(random)))
                : field.typed(FieldType.TIME, at -> ofMillis(Math.floorMod(at.millis(), MILLIS_PER_DAY)));
    }

    private static LocalTime ofMillis(long millis) {
        return LocalTime.ofNanoOfDay(millis * NANOS_PER_MILLI);
    }
}
