// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.value.FieldType;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigDef;

/** {@code expression}: a text with Datafaker directives, or a single directive with a typed value. */
final class ExpressionGeneratorFactory implements GeneratorFactory {
    static final String EXPRESSION_DOC =
            "The Datafaker expression that makes the value, such as #{Name.fullName} or #{numerify '###-####'}."
                    + " Text outside of #{...} stays unchanged, line breaks included.";

    @Override
    public void define(FieldDefinition field) {
        field.required("expression", ConfigDef.Type.STRING, EXPRESSION_DOC);
        field.type(
                "the return type of the method if the expression is one #{…} alone, otherwise string", FieldType.NAMES);
    }

    @Override
    public Generator compile(FieldConfig field, GeneratorContext context) {
        return compile(field, "expression", context);
    }

    /** Makes the generator for the expression under {@code subKey} and evaluates it once. */
    static Generator compile(FieldConfig field, String subKey, GeneratorContext context) {
        String expression = field.raw(subKey);
        Directive directive = Directive.find(expression, context.faker());
        boolean typed = directive != null && directive.type() != FieldType.STRING;
        if (typed && field.type(directive.type()) != FieldType.STRING) {
            Supplier<Object> call = directive.call();
            return tried(field, subKey, context, field.typed(directive.type(), at -> call.get()));
        }
        String unrepeatable = Repeatable.firstUnrepeatable(expression);
        if (unrepeatable != null) {
            field.problem(
                    subKey,
                    "#{" + unrepeatable + "} depends on the clock or on earlier values, so it is not repeatable. Use"
                            + " another provider, or the generator timestamp, date or time");
            return null;
        }
        if (RegexGeneratorFactory.repeatsTooOften(expression)) {
            field.problem(subKey, "Repeats a part more than 999 times. Lower the number in braces");
            return null;
        }
        if (TextSize.makesTooLarge(expression)) {
            field.problem(subKey, "The expression can make more than a million characters. Lower the counts in it");
            return null;
        }
        return text(field, subKey, expression, context);
    }

    private static Generator text(FieldConfig field, String subKey, String expression, GeneratorContext context) {
        try {
            context.random().reset(0);
            String text = context.faker().expression(expression);
            if (text.isEmpty()) {
                field.problem(subKey, "Makes an empty text. Name a provider, such as #{Name.fullName}");
            } else if (text.contains("#{")) {
                field.problem(subKey, "A #{ is not closed. Write #{Provider.method}");
            } else {
                return tried(field, subKey, context, constantOrNot(field, expression, context));
            }
        } catch (RuntimeException e) {
            field.problem(
                    subKey,
                    Suggestions.problem(
                            "Datafaker cannot evaluate the expression (" + reason(e) + ")",
                            Providers.didYouMean(expression),
                            "Check provider, method and arguments, as in #{Name.fullName} or"
                                    + " #{number.numberBetween '1','9'}"));
        }
        return null;
    }

    private static Generator constantOrNot(FieldConfig field, String expression, GeneratorContext context) {
        if (!expression.contains("#{")) {
            return field.typed(FieldType.STRING, at -> expression);
        }
        ExpressionText text = ExpressionText.compile(expression, context);
        return field.typed(FieldType.STRING, at -> text.make());
    }

    private static Generator tried(FieldConfig field, String subKey, GeneratorContext context, Generator generator) {
        try {
            context.random().reset(0);
            generator.value(null);
        } catch (RuntimeException e) {
            field.problem(
                    subKey,
                    "Makes a value that is not of type "
                            + field.type(FieldType.STRING).id() + " (" + e.getMessage()
                            + "). Change the expression, or " + field.key("type"));
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
