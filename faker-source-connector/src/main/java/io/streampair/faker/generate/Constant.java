// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import org.apache.kafka.connect.data.SchemaBuilder;

/** The same value for all records. */
final class Constant implements Generator {
    private final SchemaBuilder schema;
    private final Object value;

    Constant(SchemaBuilder schema, Object value) {
        this.schema = schema;
        this.value = value;
    }

    @Override
    public SchemaBuilder schema() {
        return schema;
    }

    @Override
    public Object value(Position at) {
        return value;
    }
}
