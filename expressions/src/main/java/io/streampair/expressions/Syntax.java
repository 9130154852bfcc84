// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.List;

/** A parsed expression, before its names and types are known. */
sealed interface Syntax {
    /** Its part of the text. */
    Place place();

    /** The longest way down to a leaf. */
    int depth();

    /** A constant. */
    record Literal(Place place, Type type, Object value) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /** A name with its path. */
    record Name(Place place, Path path) implements Syntax {
        @Override
        public int depth() {
            return 1;
        }
    }

    /** The call of a function. */
    record Call(Place place, int depth, String name, List<Syntax> arguments) implements Syntax {}

    /** A path into the value of another expression. */
    record Access(Place place, int depth, Syntax of, List<Path.Step> steps) implements Syntax {}

    /** The negation of a number. */
    record Minus(Place place, int depth, Syntax of) implements Syntax {}

    /** The negation of a condition. */
    record Not(Place place, int depth, Syntax of) implements Syntax {}

    /** A calculation. */
    record Calculation(Place place, int depth, Operator operator, Syntax left, Syntax right) implements Syntax {}

    /** A comparison. */
    record Comparison(Place place, int depth, Relation relation, Syntax left, Syntax right) implements Syntax {}

    /** Whether a value is one of several, or of the elements of a list. */
    record In(Place place, int depth, boolean isNegated, Syntax of, List<Syntax> options, Syntax list)
            implements Syntax {}

    /** Whether a value is null. */
    record IsNull(Place place, int depth, boolean isNegated, Syntax of) implements Syntax {}

    /** Conditions that are joined by and, or by or. */
    record Junction(Place place, int depth, boolean isAnd, List<Syntax> conditions) implements Syntax {}
}
