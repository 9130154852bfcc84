// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Validators;
import io.streampair.faker.value.FieldType;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;

/** {@code choice}: one of several expressions, drawn by weight. */
final class ChoiceGeneratorFactory implements GeneratorFactory {
    private static final int MOST_OPTIONS = 1000;

    @Override
    public void define(FieldDefinition field) {
        field.required(
                "options",
                ConfigDef.Type.LIST,
                Validators.that(Validators::distinctNames, "a list of distinct names made of letters, digits and _"),
                """
                The names of the options, separated by commas. One of them is drawn for each value.""");
        field.optional(
                "weights",
                ConfigDef.Type.LIST,
                List.of(),
                Validators.that(ChoiceGeneratorFactory::areWeights, """
                a list of numbers above 0, at most 1e12"""),
                """
                The relative frequencies of the options, in their order; by default all are equal.""");
        for (String option : field.names("options")) {
            field.optional(
                    expression(option),
                    ConfigDef.Type.STRING,
                    option,
                    ExpressionGeneratorFactory.EXPRESSION_DOC + " By default the value is the name of the option.");
        }
        field.type("string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        List<String> names = field.list("options");
        List<String> weights = field.list("weights");
        if (!weights.isEmpty() && weights.size() != names.size()) {
            field.problem(
                    "weights",
                    weights.size() + " weights for " + names.size() + " options. Set one weight for each option");
            return null;
        }
        if (names.size() > MOST_OPTIONS) {
            field.problem("options", "More than " + MOST_OPTIONS + " options. Use fewer");
            return null;
        }
        Generator[] options = new Generator[names.size()];
        double[] parts = new double[names.size()];
        long before = context.bytes();
        long most = before;
        for (int i = 0; i < options.length; i++) {
            context.bytes(before);
            options[i] = ExpressionGeneratorFactory.compile(field, expression(names.get(i)), context);
            parts[i] = weights.isEmpty() ? 1 : Double.parseDouble(weights.get(i));
            most = Math.max(most, context.bytes());
        }
        context.bytes(most);
        return new ChoiceGenerator(context.random(), options, parts, field.type(FieldType.STRING), field.scale());
    }

    private static boolean areWeights(List<String> weights) {
        for (String weight : weights) {
            try {
                double number = Double.parseDouble(weight);
                if (!(number > 0 && number <= 1e12)) {
                    return false;
                }
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return true;
    }

    private static String expression(String option) {
        return "options." + option + ".expression";
    }
}
