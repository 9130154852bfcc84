// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigDef;

/** {@code expression}: a text with Datafaker directives, or a single directive with a value of any type. */
final class ExpressionGeneratorFactory implements GeneratorFactory {
    static final String EXPRESSION_DOC =
            "The Datafaker expression that makes the value, such as #{Name.fullName} or #{numerify '###-####'}."
                    + " Text outside of #{...} is kept as it is, line breaks included.";

    @Override
    public void define(FieldDefinition field) {
        field.required("expression", ConfigDef.Type.STRING, EXPRESSION_DOC);
        field.type("what Datafaker returns for a single directive, else string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext tools) {
        return compile(field, "expression", tools);
    }

    /** Makes the generator for the expression under {@code subKey} and evaluates it once. */
    static Generator compile(FieldConfig field, String subKey, GeneratorContext tools) {
        String expression = field.raw(subKey);
        Directive directive = Directive.find(expression, tools.faker());
        boolean typed = directive != null && directive.type() != FieldType.STRING;
        if (typed && field.type(directive.type()) != FieldType.STRING) {
            Supplier<Object> call = directive.call();
            return tried(field, subKey, tools, field.typed(directive.type(), at -> call.get()));
        }
        String unrepeatable = Repeatable.firstUnrepeatable(expression);
        if (unrepeatable != null) {
            field.problem(
                    subKey,
                    "#{" + unrepeatable + "} depends on the clock or on earlier values, so records could not be made"
                            + " again; use another provider, or the generator timestamp, date or time");
            return null;
        }
        if (RegexGeneratorFactory.repeatsTooOften(expression)) {
            field.problem(subKey, "it repeats something more than 999 times; lower the number in braces");
            return null;
        }
        if (TextSize.makesTooLarge(expression)) {
            field.problem(subKey, "it can make a text of more than a million characters; lower the numbers in it");
            return null;
        }
        return text(field, subKey, expression, tools);
    }

    private static Generator text(FieldConfig field, String subKey, String expression, GeneratorContext tools) {
        try {
            tools.random().reset(0);
            String text = tools.faker().expression(expression);
            if (text.isEmpty()) {
                field.problem(subKey, "the expression makes an empty text; name a provider, such as #{Name.fullName}");
            } else if (text.contains("#{")) {
                field.problem(subKey, "a directive is not closed; write #{Provider.method}");
            } else {
                return tried(field, subKey, tools, constantOrNot(field, expression, tools));
            }
        } catch (RuntimeException e) {
            field.problem(
                    subKey,
                    "Datafaker cannot evaluate the expression (" + reason(e) + "); "
                            + Providers.didYouMean(expression)
                            + "check the names of the provider and the method, and the arguments, as in"
                            + " #{Name.fullName} or #{number.numberBetween '1','9'}");
        }
        return null;
    }

    private static Generator constantOrNot(FieldConfig field, String expression, GeneratorContext tools) {
        if (!expression.contains("#{")) {
            return field.typed(FieldType.STRING, at -> expression);
        }
        ExpressionText text = ExpressionText.compile(expression, tools);
        return field.typed(FieldType.STRING, at -> text.make());
    }

    private static Generator tried(FieldConfig field, String subKey, GeneratorContext tools, Generator generator) {
        try {
            tools.random().reset(0);
            generator.value(null);
        } catch (RuntimeException e) {
            field.problem(
                    subKey,
                    "a value of the expression is not of the type "
                            + field.type(FieldType.STRING).id() + " (" + e.getMessage() + "); change the expression or "
                            + field.key("type"));
        }
        return generator;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        int internals = message.indexOf(" for FakerContext");
        return internals < 0 ? message : message.substring(0, internals);
    }
}
