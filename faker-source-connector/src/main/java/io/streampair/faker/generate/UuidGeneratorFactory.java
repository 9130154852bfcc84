// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code uuid}: a UUID of version 4 or 7, see RFC 9562. */
final class UuidGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.optional("version", Type.STRING, "4", Validators.oneOf(List.of("4", "7")), """
                The UUID version (RFC 9562). 4: random. 7: begins with the time of the logical clock, so later \
                records sort after earlier ones.""");
        field.type("string", List.of("string", "bytes"));
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        SplitMix random = context.random();
        return field.text("version").equals("7")
                ? field.typed(
                        FieldType.STRING,
                        at -> Uuids.version7(at.micros(), random).toString())
                : field.typed(FieldType.STRING, at -> Uuids.version4(random).toString());
    }
}
