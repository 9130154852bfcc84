// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.SchemaBuilder;

/** {@code array}: a list of values from one generator. */
final class ArrayGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        Sizes.define(field, "elements");
        field.inner("element.");
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        Sizes sizes = Sizes.compile(field, context.random());
        Field element = sizes.inside("element", field, context);
        return element == null ? null : new ArrayGenerator(element, sizes, context.random());
    }

    private record ArrayGenerator(Field element, Sizes sizes, SplitMix random) implements Generator {
        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.array(element.schema());
        }

        @Override
        public Object value(Position at) {
            long bits = random.nextLong();
            int size = sizes.draw();
            List<Object> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(element.value(at, SplitMix.mixAt(bits, i)));
            }
            return elements;
        }
    }
}
