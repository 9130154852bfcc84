// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Functions of numbers. */
final class NumberFunctions {
    private static final String GROUP = "Numbers";

    private NumberFunctions() {}

    static List<Function> all() {
        List<Function> all = new ArrayList<>(rounding());
        all.addAll(others());
        all.addAll(extremes());
        return all;
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static List<Function> rounding() {
        return List.of(
                named("round")
                        .takes("number", Kind.NUMBER)
                        .gives(Type.INTEGER)
                        .says("The nearest integer; a half goes away from 0.")
                        .example("round(value.price)", "20")
                        .computesOne(number -> rounded(number, RoundingMode.HALF_UP)),
                named("round")
                        .takes("number", Kind.NUMBER)
                        .takes("digits", Kind.INTEGER)
                        .givesCommon()
                        .says("With so many digits after the point; a half goes away from 0.")
                        .example("round(2.345, 2)", "2.35")
                        .computesTwo((number, digits) -> rounded(number, (Long) digits)),
                named("div")
                        .takes("a", Kind.INTEGER)
                        .takes("b", Kind.INTEGER)
                        .gives(Type.INTEGER)
                        .says("The quotient of two integers, rounded down, where `/` gives an exact decimal.")
                        .example("div(value.n, 10)", "4")
                        .computesTwo((a, b) -> Arithmetic.quotient((Long) a, (Long) b)));
    }

    private static List<Function> others() {
        return List.of(
                named("abs")
                        .takes("number", Kind.NUMBER)
                        .givesCommon()
                        .says("Without its sign.")
                        .example("abs(-3)", "3")
                        .computesOne(number -> sign(number) < 0 ? Arithmetic.minus(number) : number),
                named("sign")
                        .takes("number", Kind.NUMBER)
                        .gives(Type.INTEGER)
                        .says("-1, 0 or 1.")
                        .example("sign(-3)", "-1")
                        .computesOne(number -> (long) sign(number)));
    }

    private static List<Function> extremes() {
        return List.of(
                named("min")
                        .takes("list", Kind.LIST)
                        .says(
                                "The least element of a list; elements that are null do not count. Null of an empty list.")
                        .example("min(value.numbers)", "1")
                        .findsOne(list -> extreme((Collection<?>) list, -1)),
                named("min")
                        .takes("a", Kind.VALUE)
                        .takes("b", Kind.VALUE)
                        .repeated()
                        .givesCommon()
                        .says("The least of several numbers, texts or times.")
                        .example("min(value.n, 10)", "10")
                        .computesMany(each -> extreme(List.of(each), -1)),
                named("max")
                        .takes("list", Kind.LIST)
                        .says(
                                "The greatest element of a list; elements that are null do not count. Null of an empty list.")
                        .example("max(value.numbers)", "3")
                        .findsOne(list -> extreme((Collection<?>) list, 1)),
                named("max")
                        .takes("a", Kind.VALUE)
                        .takes("b", Kind.VALUE)
                        .repeated()
                        .givesCommon()
                        .says("The greatest of several numbers, texts or times.")
                        .example("max(value.n, 10)", "42")
                        .computesMany(each -> extreme(List.of(each), 1)));
    }

    private static int sign(Object number) {
        if (number instanceof Long whole) {
            return Long.signum(whole);
        }
        return number instanceof BigDecimal decimal ? decimal.signum() : (int) Math.signum((Double) number);
    }

    static Object rounded(Object number, RoundingMode mode) {
        if (number instanceof Long) {
            return number;
        }
        if (number instanceof BigDecimal decimal) {
            return Numbers.whole(decimal.setScale(0, mode));
        }
        double floating = (Double) number;
        return switch (mode) {
            case FLOOR -> Numbers.rounded(Math.floor(floating));
            case CEILING -> Numbers.rounded(Math.ceil(floating));
            default -> Numbers.rounded(Math.copySign(Math.floor(Math.abs(floating) + 0.5), floating));
        };
    }

    private static Object rounded(Object number, long digits) {
        if (digits < 0 || digits > Numbers.MAX_DIGITS) {
            throw new EvaluationException("digits must be 0 to " + Numbers.MAX_DIGITS);
        }
        if (number instanceof Long) {
            return number;
        }
        if (number instanceof Double floating) {
            return Double.isFinite(floating)
                    ? (Object) Numbers.decimal(floating)
                            .setScale((int) digits, RoundingMode.HALF_UP)
                            .doubleValue()
                    : floating;
        }
        return Numbers.checked(((BigDecimal) number).setScale((int) digits, RoundingMode.HALF_UP));
    }

    /** The last multiple of the step that is not above the number, or the first that is not below it. */
    static Object multiple(Object number, Object step, RoundingMode mode) {
        if (sign(step) <= 0) {
            throw new EvaluationException("the step must be greater than 0");
        }
        Object remainder = Arithmetic.calculate(Operator.REMAINDER, number, step);
        Object floor = Arithmetic.calculate(Operator.SUBTRACT, number, remainder);
        return mode == RoundingMode.FLOOR || Order.compare(floor, number) == 0
                ? floor
                : Arithmetic.calculate(Operator.ADD, floor, step);
    }

    private static Object extreme(Collection<?> values, int sign) {
        Object extreme = null;
        for (Object value : values) {
            if (value != null && (extreme == null || sign * Order.compare(value, extreme) > 0)) {
                extreme = value;
            }
        }
        return extreme;
    }
}
