// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;

/**
 * A name as an expression has it: {@code value.items[0]['k']}.
 *
 * @param root the first name
 * @param isQuoted whether the first name is in double quotes
 * @param steps what follows it
 */
public record Path(String root, boolean isQuoted, List<Step> steps) {
    /** A step to a part of a value. */
    public sealed interface Step {}

    /**
     * To a field, or to the value of a map's key.
     *
     * @param name its name
     * @param isInBrackets as in {@code value['k']} rather than {@code value.k}
     */
    public record Field(String name, boolean isInBrackets) implements Step {}

    /**
     * To an element of a list.
     *
     * @param index from 0
     */
    public record Element(int index) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    /** A name without steps. */
    public static Path of(String root) {
        return new Path(root, false, List.of());
    }
}
