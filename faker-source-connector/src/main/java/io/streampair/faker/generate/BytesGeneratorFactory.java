// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;

/** {@code bytes}: random bytes. */
final class BytesGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        Sizes.define(field, "bytes");
        field.type("bytes", List.of("bytes"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        Sizes sizes = Sizes.compile(field, random);
        context.add(field, "max.size", field.number("max.size"));
        return field.typed(FieldType.BYTES, at -> {
            byte[] bytes = new byte[sizes.draw()];
            random.nextBytes(bytes);
            return bytes;
        });
    }
}
