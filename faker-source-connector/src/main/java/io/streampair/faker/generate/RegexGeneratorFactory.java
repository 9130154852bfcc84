// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code regex}: a text that matches a regular expression. */
final class RegexGeneratorFactory implements GeneratorFactory {
    @Override
    public void define(FieldDefinition field) {
        field.required("pattern", Type.STRING, """
                The regular expression that the values match, with characters, classes, groups, alternatives and \
                repetitions, such as [A-Z]{3}-[0-9]{4,6}.""");
        field.type("string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        String pattern = field.raw("pattern");
        String problem = Regex.problem(pattern);
        if (problem != null) {
            field.problem("pattern", problem);
            return null;
        }
        Faker faker = context.faker();
        return Trials.check(field, "pattern", context, field.typed(FieldType.STRING, at -> faker.regexify(pattern)));
    }
}
