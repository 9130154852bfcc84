// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import java.util.ArrayList;
import java.util.List;
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

    /** Makes the generator for the expression under {@code subKey} and evaluates it. */
    static Generator compile(FieldConfig field, String subKey, GeneratorContext context) {
        String expression = field.raw(subKey);
        if (expression.isEmpty()) {
            field.problem(subKey, "Makes an empty text. Name a provider, such as #{Name.fullName}");
            return null;
        }
        try {
            ParsedExpression parsed = ParsedExpression.parse(expression);
            List<Directive> directives = new ArrayList<>();
            for (ParsedExpression.Call call : parsed.calls()) {
                directives.add(Directive.of(call, context.faker()).checked(context.random()));
            }
            return Trials.check(field, subKey, context, generator(field, parsed, directives));
        } catch (IllegalArgumentException e) {
            field.problem(subKey, e.getMessage());
            return null;
        }
    }

    private static Generator generator(FieldConfig field, ParsedExpression parsed, List<Directive> directives) {
        if (directives.isEmpty()) {
            String text = parsed.texts().get(0);
            return field.typed(FieldType.STRING, at -> text);
        }
        Directive first = directives.get(0);
        boolean typed = parsed.isOneCall() && first.type() != FieldType.STRING;
        if (typed && field.type(first.type()) != FieldType.STRING) {
            return field.typed(first.type(), at -> first.call());
        }
        ExpressionText text = new ExpressionText(parsed.texts(), directives);
        return field.typed(FieldType.STRING, at -> text.make());
    }
}
