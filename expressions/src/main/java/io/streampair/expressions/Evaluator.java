// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/**
 * An expression with its names and types. Not thread-safe, as the names of the host may not be.
 *
 * @param <C> what the host evaluates it for
 */
public final class Evaluator<C> {
    private final Code<C> code;

    Evaluator(Code<C> code) {
        this.code = code;
    }

    /** The type of all values, other than null. */
    public Type type() {
        return code.type();
    }

    /** Whether a value may be null. */
    public boolean isNullable() {
        return code.isNullable();
    }

    /** What the host knows of all values beyond their type, by {@link Code#withDetail}; null if nothing. */
    public Object detail() {
        return code.detail();
    }

    /** Whether it is the same always. */
    public boolean isConstant() {
        return code.isConstant();
    }

    /**
     * The value, which may be null.
     *
     * @throws EvaluationException if there is none for this context
     */
    public Object value(C context) {
        return code.objects().value(context);
    }

    /**
     * Whether the condition holds; null does not.
     *
     * @throws EvaluationException if the value is neither true nor false
     */
    public boolean holds(C context) {
        return code.tests().holds(context);
    }
}
