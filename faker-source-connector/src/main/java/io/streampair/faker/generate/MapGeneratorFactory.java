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
        Sizes.define(field, "entries");
        field.inner("key.");
        field.inner("value.");
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        Sizes sizes = Sizes.compile(field, context.random());
        Field key = sizes.inside("key", field, context);
        Field value = sizes.inside("value", field, context);
        return key == null || value == null
                ? null
                : new MapGenerator(key, value, sizes, (int) field.number("min.size"), context.random());
    }

    private record MapGenerator(Field key, Field value, Sizes sizes, int least, SplitMix random) implements Generator {
        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.map(key.schema(), value.schema());
        }

        @Override
        public Object value(Position at) {
            long bits = random.nextLong();
            int size = sizes.draw();
            Map<Object, Object> entries = new LinkedHashMap<>();
            int misses = 0;
            for (int draw = 0; entries.size() < size && misses < mostMisses(entries.size()); draw++) {
                long entry = SplitMix.mixAt(bits, draw);
                Object made = key.value(at, entry);
                if (entries.containsKey(made)) {
                    misses++;
                } else {
                    entries.put(made, value.value(at, entry));
                    misses = 0;
                }
            }
            if (entries.size() < least) {
                throw new IllegalArgumentException(
                        "the key has only " + entries.size() + " different values for min.size=" + least);
            }
            return entries;
        }

        /** After this many repeated draws in a row there are no other keys. */
        private static int mostMisses(int found) {
            return 64 + 32 * found;
        }
    }
}
