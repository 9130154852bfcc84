// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.expressions.Evaluator;
import io.streampair.expressions.Expression;
import io.streampair.expressions.InvalidExpressionException;
import io.streampair.faker.config.Suggestions;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.InvalidTimeException;
import io.streampair.faker.world.Pick;
import io.streampair.faker.world.Picks;
import io.streampair.faker.world.Reference;
import io.streampair.faker.world.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles {@code ref(stream, pick, condition)}. */
final class ReferenceCompiler {
    private static final List<String> PICKS = List.of("uniform", "zipf", "recent", "each");
    private static final Pattern PICK = Pattern.compile("(\\w+)\\s*(?:\\(\\s*([^()]*?)\\s*\\))?");
    private static final String HINT = "Write uniform, zipf(1.1), recent(1h) or each";

    private final FrameCompiler frame;
    private final String name;
    private final int index;
    private final Part part;

    ReferenceCompiler(FrameCompiler frame, String name, int index, Part part) {
        this.frame = frame;
        this.name = name;
        this.index = index;
        this.part = part;
    }

    CompiledField compile(String of, List<Expression> arguments) {
        StreamDefinition parents = frame.context().streams().get(of);
        boolean isOwn = frame.root() == parents.fields();
        Matcher pick =
                arguments.isEmpty() ? null : PICK.matcher(arguments.get(0).toString());
        boolean hasPick = pick != null && pick.matches();
        int conditionAt = hasPick ? 1 : 0;
        if (arguments.size() > conditionAt + 1) {
            throw part.problem("Write ref(stream), ref(stream, pick) or ref(stream, pick, condition)");
        }
        boolean isConditional = arguments.size() > conditionAt;
        boolean isEach = hasPick && pick.group(1).equals("each");
        if (!isOwn) {
            checkBorn(parents, isEach);
        }
        Pick picks = hasPick ? pick(pick, parents) : Picks.UNIFORM;
        CompiledField field =
                CompiledField.of(index, new CompiledField.Handle(parents.fields(), null, isConditional || isOwn));
        Evaluator<Row> condition = isConditional ? condition(arguments.get(conditionAt), field) : null;
        frame.frame()
                .define(
                        index,
                        new Reference(
                                index,
                                parents.fields().frame(),
                                picks,
                                isOwn,
                                condition,
                                frame.context().random()));
        return field;
    }

    private Evaluator<Row> condition(Expression condition, CompiledField it) {
        try {
            LocaleChoice locale =
                    LocaleChoice.of(frame.context(), frame.context().locale());
            RowScope scope = new RowScope(frame, name, locale, it);
            return frame.context()
                    .nesting()
                    .within(condition.depth() - 1, part, () -> condition.<Row>bindCondition(scope));
        } catch (InvalidExpressionException e) {
            throw part.problem(e);
        }
    }

    /** Somebody must be there for the first child; with each, the parent of the same number for every child. */
    private void checkBorn(StreamDefinition parents, boolean isEach) {
        Births children = frame.root().frame().births();
        if (parents.births().at(0) > children.at(0)) {
            throw part.problem("When the first record of '" + frame.root().name() + "' is born, '" + parents.name()
                    + "' has none yet. Give '" + parents.name() + "' initial: 1 or more");
        }
        long together = parents.births().by(parents.births().at(0));
        if (isEach && children.count() > together) {
            throw part.problem("each needs a parent of the same number for each record, but '"
                    + frame.root().name()
                    + "' has more records than '" + parents.name() + "' has from the start, " + together
                    + ". Set count to at most that, or raise its initial");
        }
    }

    private Pick pick(Matcher pick, StreamDefinition parents) {
        String argument = pick.group(2);
        boolean hasArgument = argument != null && !argument.isEmpty();
        return switch (pick.group(1)) {
            case "uniform", "each" -> {
                if (argument != null) {
                    throw part.problem(pick.group(1) + " has no number. " + HINT);
                }
                yield pick.group(1).equals("each") ? Picks.EACH : Picks.UNIFORM;
            }
            case "zipf" ->
                Picks.zipf(
                        hasArgument ? exponent(argument) : 1,
                        !parents.isGrowing(),
                        SplitMix.mix(parents.fields().seriesBits() ^ SplitMix.hash(name)));
            case "recent" -> Picks.recent(mean(argument));
            default ->
                throw part.problem(Suggestions.problem(
                        "Unknown way to pick '" + pick.group(1) + "'",
                        Suggestions.didYouMean(pick.group(1), PICKS),
                        HINT));
        };
    }

    private double exponent(String argument) {
        try {
            double exponent = Double.parseDouble(argument);
            if (exponent > 0 && exponent <= 10) {
                return exponent;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw part.problem("Expected an exponent above 0 and at most 10, as in zipf(1.1)");
    }

    private long mean(String argument) {
        try {
            long mean = Durations.micros(argument == null ? "" : argument);
            if (mean > 0) {
                return mean;
            }
        } catch (InvalidTimeException e) {
            // The message below says it.
        }
        throw part.problem("Expected a mean age, as in recent(1h)");
    }
}
