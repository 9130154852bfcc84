// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.LikeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path to a field through Structs, maps and lists.
 *
 * @param steps from the outside in; empty for the whole value
 */
public record FieldPath(List<Step> steps) {
    private static final FieldPath WHOLE = new FieldPath(List.of());

    /** One step of a path. */
    public sealed interface Step {}

    /**
     * To a field of a Struct, or to the value of a map's key.
     *
     * @param name the field's name
     * @param isOfAnyCase whether to match a field whose name differs in case, or else in case, underscores and hyphens,
     *     if none has exactly this name
     * @param others all names that fields may belong to instead
     */
    public record Name(String name, boolean isOfAnyCase, LikeNames others) implements Step {
        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$-]+");

        public Name(String name, boolean isOfAnyCase) {
            this(name, isOfAnyCase, LikeNames.NONE);
        }

        @Override
        public String toString() {
            return PLAIN.matcher(name).matches() ? "." + name : ".\"" + name.replace("\"", "\"\"") + "\"";
        }
    }

    /** To an element of a list, from 0 on. */
    public record Index(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** The whole value. */
    public static FieldPath whole() {
        return WHOLE;
    }

    /** To a field by its name and those of its parents, from the outside in. */
    public static FieldPath of(String... names) {
        List<Step> steps = new ArrayList<>(names.length);
        for (String name : names) {
            steps.add(new Name(name, false));
        }
        return new FieldPath(steps);
    }

    /** To the field with this name, or else with one that differs in case only, or in case, underscores and hyphens. */
    public static FieldPath ofAnyCase(String name) {
        return byName(name, LikeNames.NONE);
    }

    /**
     * To the field with this name, or else with one that differs in case only, or in case, underscores and hyphens.
     *
     * @param others all names that fields may belong to; a field goes to the nearest
     */
    public static FieldPath byName(String name, LikeNames others) {
        return new FieldPath(List.of(new Name(name, true, others)));
    }

    public boolean isWhole() {
        return steps.isEmpty();
    }

    /** As text with names in brackets, without dots. */
    public String inBrackets() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step instanceof Name name ? "['" + name.name().replace("'", "''") + "']" : step);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(text::append);
        return text.toString();
    }
}
