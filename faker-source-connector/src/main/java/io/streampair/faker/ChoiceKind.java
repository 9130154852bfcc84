// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** {@code choice}: one of several expressions, drawn by weight. */
final class ChoiceKind implements GeneratorKind {
    private static final ConfigDef.Validator WEIGHT =
            Validators.that((Double weight) -> weight > 0 && weight <= 1e12, "a number above 0, at most 1e12");

    @Override
    public void define(FieldDefinition field) {
        field.required(
                "options",
                ConfigDef.Type.LIST,
                Validators.that(Validators::distinctNames, "a list of distinct names of letters, digits and _"),
                "The names of the options to choose from, separated by commas.");
        for (String option : field.names("options")) {
            field.required(expression(option), ConfigDef.Type.STRING, ExpressionKind.EXPRESSION_DOC);
            field.optional(
                    weight(option),
                    ConfigDef.Type.DOUBLE,
                    1.0,
                    WEIGHT,
                    "How often this option is drawn, relative to the weights of the others.");
        }
        field.type("string", FieldType.names());
    }

    @Override
    public Generator compile(FieldConfig field, SplitMix random, Faker faker) {
        List<String> names = field.list("options");
        Generator[] options = new Generator[names.size()];
        double[] weights = new double[names.size()];
        for (int i = 0; i < options.length; i++) {
            options[i] = ExpressionKind.compile(field, expression(names.get(i)), random, faker);
            weights[i] = field.decimal(weight(names.get(i)));
        }
        return new ChoiceGenerator(random, options, weights);
    }

    private static String expression(String option) {
        return "options." + option + ".expression";
    }

    private static String weight(String option) {
        return "options." + option + ".weight";
    }
}
