// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef.Type;

/** {@code regex}: a text that matches a regular expression. */
final class RegexGeneratorFactory implements GeneratorFactory {
    private static final Pattern TOO_OFTEN = Pattern.compile("\\{[0-9, ]*[0-9]{4}[0-9, ]*\\}");

    @Override
    public void define(FieldDefinition field) {
        field.required("pattern", Type.STRING, """
                The regular expression: characters, classes, groups, alternatives and repetitions, such as \
                [A-Z]{3}-[0-9]{4,6}.""");
        field.type("string", FieldType.NAMES);
    }

    /** Whether a text holds a repetition, such as a{1,1000}, that could make a value too large for any memory. */
    static boolean repeatsTooOften(String text) {
        return TOO_OFTEN.matcher(text).find();
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext tools) {
        String pattern = field.raw("pattern");
        if (repeatsTooOften(pattern)) {
            field.problem("pattern", "it repeats something more than 999 times; lower the number in braces");
            return null;
        }
        if (TextSize.isTooLarge(pattern)) {
            field.problem(
                    "pattern", "a text of it can have more than a million characters; lower the numbers in braces");
            return null;
        }
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
