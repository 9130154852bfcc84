// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code regex}: a text that matches a regular expression. */
final class RegexKind implements GeneratorKind {
    @Override
    public void define(FieldDefinition field) {
        field.required("pattern", Type.STRING, """
                The regular expression: characters, classes, groups, alternatives and repetitions, such as \
                [A-Z]{3}-[0-9]{4,6}.""");
        field.type("string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, Toolbox tools) {
        String pattern = field.raw("pattern");
        Faker faker = tools.faker();
        Generator generator = field.typed(FieldType.STRING, at -> faker.regexify(pattern));
        try {
            tools.random().reset(0);
            generator.value(null);
        } catch (RuntimeException | StackOverflowError e) {
            field.problem(
                    "pattern",
                    "no value of the type " + field.type(FieldType.STRING).id() + " can be made of it ("
                            + e.getMessage() + "); simplify it, or change " + field.key("type"));
        }
        return generator;
    }
}
