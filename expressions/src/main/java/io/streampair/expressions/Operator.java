// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/** The operators of calculations. */
enum Operator {
    ADD("+", "add"),
    SUBTRACT("-", "subtract"),
    MULTIPLY("*", "multiply"),
    DIVIDE("/", "divide"),
    REMAINDER("%", "take the remainder of");

    private final String sign;
    private final String verb;

    Operator(String sign, String verb) {
        this.sign = sign;
        this.verb = verb;
    }

    String sign() {
        return sign;
    }

    /** Why values of these types do not fit. */
    String problem(Type left, Type right) {
        String hint = this == ADD && (left == Type.TEXT || right == Type.TEXT) ? "; join texts with concat(…)" : "";
        return "cannot " + verb + " " + left.withArticle() + " and " + right.withArticle() + hint;
    }
}
