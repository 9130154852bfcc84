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
 * Makes the texts of an expression: those that Datafaker makes of it, but with the expression taken apart once and the
 * methods of its directives called directly.
 */
final class ExpressionText {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{[^}]*\\}");
    private static final int TRIALS = 64;

    /** In turn a literal text and a directive, beginning and ending with a text. */
    private final List<String> literals = new ArrayList<>();

    private final List<Supplier<?>> directives = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ExpressionText() {}

    static ExpressionText compile(String expression, GeneratorContext tools) {
        ExpressionText apart = takenApart(expression, tools.faker());
        return apart.makesWhatDatafakerDoes(expression, tools) ? apart : whole(expression, tools.faker());
    }

    private static ExpressionText takenApart(String expression, Faker faker) {
        ExpressionText apart = new ExpressionText();
        Matcher matcher = DIRECTIVE.matcher(expression);
        int begin = 0;
        while (matcher.find()) {
            String found = matcher.group();
            Directive directive = Directive.find(found, faker);
            apart.literals.add(expression.substring(begin, matcher.start()));
            apart.directives.add(directive == null ? () -> faker.expression(found) : directive.call());
            begin = matcher.end();
        }
        apart.literals.add(expression.substring(begin));
        return apart;
    }

    private static ExpressionText whole(String expression, Faker faker) {
        ExpressionText whole = new ExpressionText();
        whole.literals.addAll(List.of("", ""));
        whole.directives.add(() -> faker.expression(expression));
        return whole;
    }

    /** Arguments may hold braces, results may hold directives: rather than rely on a reading of both, compare. */
    private boolean makesWhatDatafakerDoes(String expression, GeneratorContext tools) {
        try {
            for (long seed = 0; seed < TRIALS; seed++) {
                tools.random().reset(SplitMix.mix(seed));
                String expected = tools.faker().expression(expression);
                tools.random().reset(SplitMix.mix(seed));
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
