// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code timestamp}: the time of the logical clock, or a random one between two bounds. */
final class TimestampGeneratorFactory implements GeneratorFactory {
    private static final String NOTATION = "an instant such as 2026-01-31T13:45:00Z";

    @Override
    public void define(FieldDefinition field) {
        field.optional("jitter.ms", Type.LONG, 0L, Validators.atLeast(0), """
                How many milliseconds, at most, the value lies before the time of the logical clock; drawn at \
                random.""");
        Bounds.define(field, NOTATION);
        field.type("timestamp", List.of("timestamp", "int64", "string", "date"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        Bounds bounds =
                Bounds.compile(field, NOTATION, text -> Instant.parse(text).toEpochMilli());
        if (bounds != null) {
            return field.typed(FieldType.TIMESTAMP, at -> Instant.ofEpochMilli(bounds.draw(random)));
        }
        long jitter = field.number("jitter.ms");
        return field.typed(
                FieldType.TIMESTAMP,
                at -> Instant.ofEpochMilli(at.millis() - (jitter == 0 ? 0 : random.nextLong(jitter + 1))));
    }
}
