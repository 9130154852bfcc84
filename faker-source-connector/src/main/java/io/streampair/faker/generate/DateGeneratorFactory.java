// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code date}: the day of the logical clock in UTC, or a random one between two bounds. */
final class DateGeneratorFactory implements GeneratorFactory {
    private static final String NOTATION = "a day such as 2026-01-31";
    private static final long MILLIS_PER_DAY = 86_400_000;

    @Override
    public void define(FieldDefinition field) {
        field.optional("jitter.days", Type.INT, 0, Validators.between(0, 1_000_000), """
                How many days, at most, the value lies before the day of the logical clock; drawn at random.""");
        Bounds.define(field, NOTATION);
        field.type("date", List.of("date", "int32", "string", "timestamp"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        Bounds bounds =
                Bounds.compile(field, NOTATION, text -> LocalDate.parse(text).toEpochDay());
        if (bounds != null) {
            return field.typed(FieldType.DATE, at -> LocalDate.ofEpochDay(bounds.draw(random)));
        }
        int jitter = (int) field.number("jitter.days");
        return field.typed(FieldType.DATE, at -> {
            long today = Math.floorDiv(at.millis(), MILLIS_PER_DAY);
            return LocalDate.ofEpochDay(today - (jitter == 0 ? 0 : random.nextInt(jitter + 1)));
        });
    }
}
