// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * What a host gives to its expressions.
 *
 * @param <C> what it evaluates them for, such as a record
 */
public interface Scope<C> {
    /**
     * The code of a name.
     *
     * @return null if its first part is unknown
     * @throws IllegalArgumentException that says what is wrong with what follows the first part
     */
    Code<C> name(Path path);

    /** What names begin with, for the question which one was meant. */
    Collection<String> names();

    /** The functions. */
    default Functions functions() {
        return Functions.STANDARD;
    }

    /** How numbers and texts are read as instants. */
    default Times times() {
        return Times.ISO;
    }

    /** The zone of functions to which the expression names none. */
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /**
     * The field of a value that is neither a map nor a list.
     *
     * @return null if it is null, or there is none
     * @throws EvaluationException if such a value has no fields
     */
    default Object field(Object parent, String name) {
        throw new EvaluationException(Type.of(parent).withArticle() + " has no fields");
    }
}
