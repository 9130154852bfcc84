// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import java.util.function.Supplier;

/**
 * How deep the fields of a world nest. A field is made within those that use it, and an expression calls itself for each
 * of its levels: all that is made within one field must fit on the stack of a thread.
 */
final class Nesting {
    private static final int MOST = 300;

    private int above;
    private int below;
    private int last;

    /**
     * Compiles what adds levels to what is around it.
     *
     * @param place of it, for a problem
     * @throws DefinitionException if there are too many levels
     */
    <T> T within(int levels, Part place, Supplier<T> compile) {
        int beside = below;
        below = 0;
        above += levels;
        try {
            requireFew(place);
            T compiled = compile.get();
            requireFew(place);
            return compiled;
        } finally {
            above -= levels;
            last = below + levels;
            below = Math.max(beside, last);
        }
    }

    /** The levels of what was compiled last, with those of what it uses. */
    int last() {
        return last;
    }

    /** Notes that what is being compiled uses something of so many levels. */
    void uses(int levels) {
        below = Math.max(below, levels);
    }

    private void requireFew(Part place) {
        if (above + below > MOST) {
            throw place.problem("Fields that use each other, with the levels of their expressions, are more than "
                    + MOST + " levels deep here. Use fewer or simpler ones");
        }
    }
}
