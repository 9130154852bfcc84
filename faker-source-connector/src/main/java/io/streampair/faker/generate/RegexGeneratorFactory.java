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
                The regular expression that the values match, with characters, classes, groups, alternatives and \
                repetitions, such as [A-Z]{3}-[0-9]{4,6}.""");
        field.type("string", FieldType.NAMES);
    }

    /** Whether a text has a repetition of 1,000 or more, such as a{1,1000}. */
    static boolean repeatsTooOften(String text) {
        return TOO_OFTEN.matcher(text).find();
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        String pattern = field.raw("pattern");
        if (repeatsTooOften(pattern)) {
            field.problem("pattern", "Repeats a part more than 999 times. Lower the number in braces");
            return null;
        }
        if (TextSize.isTooLarge(pattern)) {
            field.problem("pattern", "Can make a text of more than a million characters. Lower the numbers in braces");
            return null;
        }
        Faker faker = context.faker();
        Generator generator = field.typed(FieldType.STRING, at -> faker.regexify(pattern));
        try {
            context.random().reset(0);
            generator.value(null);
        } catch (RuntimeException | StackOverflowError e) {
            field.problem(
                    "pattern",
                    "Cannot make a value of type "
                            + field.type(FieldType.STRING).id() + " (" + e.getMessage()
                            + "). Simplify the pattern, or change " + field.key("type"));
        }
        return generator;
    }
}
