// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** Makes structs; each field has its own sub-stream. */
final class StructGenerator implements Generator {
    private final String name;
    private final List<Field> fields;
    private final SplitMix random;
    private Schema schema;

    StructGenerator(String name, List<Field> fields, SplitMix random) {
        this.name = name;
        this.fields = fields;
        this.random = random;
    }

    @Override
    public SchemaBuilder schema() {
        SchemaBuilder builder = SchemaBuilder.struct().name(name);
        for (Field field : fields) {
            builder.field(field.name(), field.schema());
        }
        return builder;
    }

    @Override
    public void schemaIs(Schema built) {
        schema = built;
    }

    @Override
    public Object value(Position at) {
        long bits = random.nextLong();
        Struct struct = new Struct(schema);
        for (int i = 0; i < fields.size(); i++) {
            struct.put(schema.fields().get(i), fields.get(i).value(at, bits));
        }
        return struct;
    }
}
