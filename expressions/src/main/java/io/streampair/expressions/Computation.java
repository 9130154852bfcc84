// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/** Computes a value from arguments that are not null. */
public sealed interface Computation {
    /** Of one argument. */
    @FunctionalInterface
    non-sealed interface One extends Computation {
        Object value(Object argument);
    }

    /** Of two arguments. */
    @FunctionalInterface
    non-sealed interface Two extends Computation {
        Object value(Object first, Object second);
    }

    /** Of any number of arguments. */
    @FunctionalInterface
    non-sealed interface Many extends Computation {
        Object value(Object[] arguments);
    }

    /** Of one argument, of which there may be no value. */
    @FunctionalInterface
    interface OneOrNull extends One {
        @Override
        default boolean mayBeNull() {
            return true;
        }
    }

    /** Of two arguments, of which there may be no value. */
    @FunctionalInterface
    interface TwoOrNull extends Two {
        @Override
        default boolean mayBeNull() {
            return true;
        }
    }

    /** Of any number of arguments, of which there may be no value. */
    @FunctionalInterface
    interface ManyOrNull extends Many {
        @Override
        default boolean mayBeNull() {
            return true;
        }
    }

    /** Whether the value may be null. */
    default boolean mayBeNull() {
        return false;
    }
}
