// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/** An expression cannot be computed for a record. The message says which part of it and why; it never shows a value. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isPlaced;

    /** A failure whose place in the expression is added later. */
    public EvaluationException(String reason) {
        this(reason, null, false);
    }

    private EvaluationException(String message, Throwable cause, boolean isPlaced) {
        super(message, cause);
        this.isPlaced = isPlaced;
    }

    /** The same with the part of the expression that failed, unless it is known already. */
    EvaluationException at(Place place) {
        return isPlaced ? this : new EvaluationException(place.quoted() + ": " + getMessage(), getCause(), true);
    }
}
