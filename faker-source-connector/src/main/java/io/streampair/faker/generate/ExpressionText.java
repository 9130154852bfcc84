// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/**
 * Makes the texts of an expression, the same as Datafaker, but faster: it parses the expression once and calls the
 * methods of its directives directly.
 */
final class ExpressionText {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{[^}]*\\}");
    private static final int TRIALS = 64;

    /** The literal texts before, between and after the directives: one more than directives. */
    private final List<String> literals = new ArrayList<>();

    private final List<Supplier<?>> directives = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ExpressionText() {}

    static ExpressionText compile(String expression, GeneratorContext context) {
        ExpressionText parsed = parsed(expression, context.faker());
        return parsed.makesWhatDatafakerDoes(expression, context) ? parsed : whole(expression, context.faker());
    }

    private static ExpressionText parsed(String expression, Faker faker) {
        ExpressionText parsed = new ExpressionText();
        Matcher matcher = DIRECTIVE.matcher(expression);
        int begin = 0;
        while (matcher.find()) {
            String found = matcher.group();
            Directive directive = Directive.find(found, faker);
            parsed.literals.add(expression.substring(begin, matcher.start()));
            parsed.directives.add(directive == null ? () -> faker.expression(found) : directive.call());
            begin = matcher.end();
        }
        parsed.literals.add(expression.substring(begin));
        return parsed;
    }

    private static ExpressionText whole(String expression, Faker faker) {
        ExpressionText whole = new ExpressionText();
        whole.literals.addAll(List.of("", ""));
        whole.directives.add(() -> faker.expression(expression));
        return whole;
    }

    /** Compares with Datafaker: braces in arguments or directives in results could defeat the parser. */
    private boolean makesWhatDatafakerDoes(String expression, GeneratorContext context) {
        try {
            for (long seed = 0; seed < TRIALS; seed++) {
                context.random().reset(SplitMix.mix(seed));
                String expected = context.faker().expression(expression);
                context.random().reset(SplitMix.mix(seed));
                if (!make().equals(expected)) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    String make() {
        if (directives.size() == 1
                && literals.get(0).isEmpty()
                && literals.get(1).isEmpty()) {
            return directives.get(0).get().toString();
        }
        text.setLength(0);
        text.append(literals.get(0));
        for (int i = 0; i < directives.size(); i++) {
            text.append(directives.get(i).get()).append(literals.get(i + 1));
        }
        return text.toString();
    }
}
