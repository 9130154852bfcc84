// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.data.SchemaBuilder;

/** {@code map}: entries of a key and a value. */
final class MapGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        Sizes.define(field, "entries (fewer if a key is drawn twice)");
        field.inner("key.");
        field.inner("value.");
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        Sizes sizes = Sizes.compile(field, context.random());
        Field key = sizes.inside("key", field, context);
        Field value = sizes.inside("value", field, context);
        return key == null || value == null ? null : new MapGenerator(key, value, sizes, context.random());
    }

    private record MapGenerator(Field key, Field value, Sizes sizes, SplitMix random) implements Generator {
        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.map(key.schema(), value.schema());
        }

        @Override
        public Object value(Position at) {
            long bits = random.nextLong();
            int size = sizes.draw();
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                long entry = SplitMix.mixAt(bits, i);
                entries.put(key.value(at, entry), value.value(at, entry));
            }
            return entries;
        }
    }
}
