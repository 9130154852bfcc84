// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/**
 * A part of a text, for messages.
 *
 * @param text the whole text
 * @param start the first character of the part
 * @param end the character after it
 */
record Place(String text, int start, int end) {
    private static final int SHOWN = 60;

    InvalidExpressionException invalid(String problem) {
        return new InvalidExpressionException(text, start, problem);
    }

    EvaluationException failure(String reason) {
        return new EvaluationException(reason).at(this);
    }

    String quoted() {
        String part = text.substring(start, end).strip().replaceAll("\\s+", " ");
        return part.length() <= SHOWN ? part : part.substring(0, SHOWN) + "…";
    }
}
