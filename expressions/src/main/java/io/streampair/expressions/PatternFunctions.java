// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Functions with regular expressions, which are constant and compiled once. */
final class PatternFunctions {
    private static final int MAX_PATTERN = 1_000;

    private PatternFunctions() {}

    static List<Function> all() {
        return List.of(
                FunctionBuilder.named(TextFunctions.GROUP, "matches")
                        .takes("text", Kind.TEXT)
                        .takes("pattern", Kind.TEXT)
                        .gives(Type.BOOLEAN)
                        .says(
                                "Whether a regular expression of Java matches the whole text. The expression is a constant. A "
                                        + "match that takes too many steps makes the record bad.")
                        .example("matches('AB-12', '[A-Z]+-\\d+')", "true")
                        .does(new Matches()),
                FunctionBuilder.named(TextFunctions.GROUP, "extract")
                        .takes("text", Kind.TEXT)
                        .takes("pattern", Kind.TEXT)
                        .gives(Type.TEXT)
                        .says(
                                "The first match of a regular expression of Java, or of its first group; null if there is none.")
                        .example("extract('id=17;x=2', 'id=(\\d+)')", "17")
                        .does(new Extract()));
    }

    private static <C> Pattern pattern(Call<C> call) {
        String text = call.constantText(1);
        if (text.length() > MAX_PATTERN) {
            throw call.invalid(1, "a regular expression has at most " + MAX_PATTERN + " characters");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw call.invalid(1, "not a regular expression: " + e.getDescription() + " at index " + e.getIndex());
        } catch (StackOverflowError e) {
            throw call.invalid(1, "a regular expression with too many nested groups; write a simpler one");
        }
    }

    /** Whether a text matches. */
    private static final class Matches implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            Pattern pattern = pattern(call);
            return call.strictOfFirst(Type.BOOLEAN, text -> BoundedText.run((String) text, pattern, Matcher::matches));
        }
    }

    /** The part that matches. */
    private static final class Extract implements Function.Body {
        @Override
        public <C> Code<C> bind(Call<C> call) {
            Pattern pattern = pattern(call);
            int group = pattern.matcher("").groupCount() > 0 ? 1 : 0;
            Computation.OneOrNull extract = text ->
                    BoundedText.run((String) text, pattern, matcher -> matcher.find() ? matcher.group(group) : null);
            return call.strictOfFirst(Type.TEXT, extract);
        }
    }
}
