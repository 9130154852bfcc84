// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Call;
import io.streampair.expressions.Code;
import io.streampair.expressions.Expression;
import io.streampair.expressions.Function;
import io.streampair.expressions.FunctionBuilder;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.expressions.Kind;
import io.streampair.expressions.Path;
import io.streampair.faker.config.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code ref(stream, pick, condition)} and {@code row(table, weight)}, which are fields that have fields. */
final class HandleReader {
    private static final Pattern HANDLE = Pattern.compile("\\s*(ref|row)\\s*\\(.*", Pattern.DOTALL);
    private static final String GROUP = "Rows";

    private final FrameCompiler frame;
    private final String name;
    private final int index;

    HandleReader(FrameCompiler frame, String name, int index) {
        this.frame = frame;
        this.name = name;
        this.index = index;
    }

    /** Whether a text is such a field. */
    static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    /** The two as functions, which say that they stand alone. */
    static List<Function> misplaced() {
        return List.of(misplaced("ref"), misplaced("row"));
    }

    private static Function misplaced(String function) {
        return FunctionBuilder.named(GROUP, function)
                .mayTake("of", Kind.VALUE)
                .repeated()
                .says("A row.")
                .does(new Function.Body() {
                    @Override
                    public <C> Code<C> bind(Call<C> call) {
                        throw call.invalid("a field is " + function + "(…) as a whole: give it a field of its own, and"
                                + " use the fields of that");
                    }
                });
    }

    CompiledField read(Part part) {
        List<Expression> arguments = arguments(part);
        boolean isReference = part.text().strip().startsWith("ref");
        Collection<String> known = isReference
                ? frame.context().streams().keySet()
                : frame.context().tables().keySet();
        String what = isReference ? "stream" : "table";
        String of = plainName(arguments.get(0));
        if (of == null || !known.contains(of)) {
            String given = arguments.get(0).toString();
            throw part.problem(Suggestions.problem(
                    "There is no " + what + " '" + given + "'",
                    Suggestions.didYouMean(given, known),
                    known.isEmpty()
                            ? "The definition has no " + what + "s"
                            : "The " + what + "s are " + Suggestions.listed(known)));
        }
        return isReference
                ? new ReferenceCompiler(frame, name, index, part).compile(of, arguments.subList(1, arguments.size()))
                : new TableRows(frame, index, part)
                        .compile(frame.context().tables().get(of), arguments.subList(1, arguments.size()));
    }

    /** The text of an expression that is a name alone, else null. */
    static String plainName(Expression expression) {
        List<Path> names = expression.names();
        boolean isName = !expression.isCompound()
                && names.size() == 1
                && names.get(0).steps().isEmpty();
        return isName ? names.get(0).root() : null;
    }

    private static List<Expression> arguments(Part part) {
        String text = part.text();
        List<Expression> arguments = new ArrayList<>();
        int at = text.indexOf('(') + 1;
        try {
            while (true) {
                Expression argument = Expression.parseAt(text, at);
                arguments.add(argument);
                at = spaces(text, argument.end());
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                } else {
                    break;
                }
            }
        } catch (InvalidExpressionException e) {
            throw part.problem(e);
        }
        if (at >= text.length() || text.charAt(at) != ')') {
            throw part.problem("A comma or the closing ) is missing after " + arguments.get(arguments.size() - 1));
        }
        if (!text.substring(at + 1).isBlank()) {
            throw part.problem(
                    "A reference or row stands alone: give it a field of its own, and use the fields of that");
        }
        return arguments;
    }

    private static int spaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
