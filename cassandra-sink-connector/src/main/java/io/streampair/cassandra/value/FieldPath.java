// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way to a field through Structs, maps and lists.
 *
 * @param steps from the outside in; empty for the whole
 */
public record FieldPath(List<Step> steps) {
    private static final FieldPath WHOLE = new FieldPath(List.of());

    /** One step inwards. */
    public sealed interface Step {}

    /**
     * To the field of a Struct, or to what a map has under a key.
     *
     * @param name the field's name
     * @param isOfAnyCase whether a field will do whose name differs in case, if there is none of just this name
     */
    public record Name(String name, boolean isOfAnyCase) implements Step {
        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$-]+");

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

    /** The whole. */
    public static FieldPath whole() {
        return WHOLE;
    }

    /** To a field, and to the fields within it. */
    public static FieldPath of(String... names) {
        List<Step> steps = new ArrayList<>(names.length);
        for (String name : names) {
            steps.add(new Name(name, false));
        }
        return new FieldPath(steps);
    }

    /** To the field that has this name, or else one that differs from it in case only. */
    public static FieldPath ofAnyCase(String name) {
        return new FieldPath(List.of(new Name(name, true)));
    }

    public boolean isWhole() {
        return steps.isEmpty();
    }

    /** As text without any dot between names. */
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
