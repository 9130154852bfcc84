// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** {@code expression}: a text with Datafaker directives. */
final class ExpressionKind implements GeneratorKind {
    static final String EXPRESSION_DOC =
            "The Datafaker expression that makes the value, such as #{Name.fullName} or #{numerify '###-####'}."
                    + " Text outside of #{...} is kept as it is, line breaks included.";

    @Override
    public void define(FieldDefinition field) {
        field.required("expression", ConfigDef.Type.STRING, EXPRESSION_DOC);
        field.type("string", FieldType.names());
    }

    @Override
    public Generator compile(FieldConfig field, SplitMix random, Faker faker) {
        return compile(field, "expression", random, faker);
    }

    /** Makes the generator for the expression under {@code subKey} and evaluates it once. */
    static Generator compile(FieldConfig field, String subKey, SplitMix random, Faker faker) {
        String expression = field.raw(subKey);
        FieldType type = field.type();
        ExpressionGenerator generator = new ExpressionGenerator(faker, expression, type);
        String unrepeatable = Repeatable.firstUnrepeatable(expression);
        if (unrepeatable != null) {
            field.problem(
                    subKey,
                    "#{" + unrepeatable + "} depends on the clock or on earlier values, so records could not be made"
                            + " again; use another provider");
            return generator;
        }
        try {
            random.reset(0);
            String text = generator.text();
            if (text.isEmpty()) {
                field.problem(subKey, "the expression makes an empty text; name a provider, such as #{Name.fullName}");
            } else if (text.contains("#{")) {
                field.problem(subKey, "a directive is not closed; write #{Provider.method}");
            } else {
                checkType(field, subKey, type, text);
            }
        } catch (RuntimeException e) {
            field.problem(
                    subKey,
                    "Datafaker cannot evaluate the expression (" + reason(e) + "); check the names of the provider and"
                            + " the method, and the arguments, as in #{Name.fullName} or #{number.numberBetween '1','9'}");
        }
        return generator;
    }

    private static void checkType(FieldConfig field, String subKey, FieldType type, String text) {
        try {
            type.parse(text);
        } catch (IllegalArgumentException e) {
            field.problem(
                    subKey,
                    "the expression makes a text such as '" + text + "', which is not of the type "
                            + type.schema().type().getName() + "; change the expression or " + field.key("type"));
        }
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
