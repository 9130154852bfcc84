// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.value.FieldType;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Converts raw values to the type of their field. */
final class TypedGenerator implements Generator {
    private final FieldType type;
    private final int scale;
    private final RawGenerator raw;

    TypedGenerator(FieldType type, int scale, RawGenerator raw) {
        this.type = type;
        this.scale = scale;
        this.raw = raw;
    }

    @Override
    public SchemaBuilder schema() {
        return type.schema(scale);
    }

    @Override
    public Object value(Position at) {
        return type.of(raw.value(at), scale);
    }
}
