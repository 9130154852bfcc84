// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.math.BigDecimal;

/**
 * Makes the closures of calculations: of primitives where the types allow it.
 *
 * @param <C> what they are evaluated for
 */
final class Calculations<C> {
    Code<C> of(Place place, Operator operator, Code<C> left, Code<C> right) {
        Type type = type(operator, left.type(), right.type());
        if (type == null) {
            throw place.invalid(operator.problem(left.type(), right.type()));
        }
        if (left.longs() != null && right.longs() != null && operator != Operator.DIVIDE) {
            return ofLongs(place, operator, left.longs(), right.longs());
        }
        if (type == Type.FLOAT && left.doubles() != null && right.doubles() != null) {
            return ofDoubles(place, operator, left.doubles(), right.doubles());
        }
        boolean isPresent = !left.isNullable() && !right.isNullable();
        if (type == Type.DECIMAL && isPresent && left.type().isNumber()) {
            return ofDecimals(place, operator, left.objects(), right.objects());
        }
        return ofObjects(place, operator, type, isPresent, left.objects(), right.objects());
    }

    private static Type type(Operator operator, Type left, Type right) {
        if (left.isNumber() && right.isNumber()) {
            if (left == Type.FLOAT || right == Type.FLOAT) {
                return Type.FLOAT;
            }
            boolean isDecimal = operator == Operator.DIVIDE || left == Type.DECIMAL || right == Type.DECIMAL;
            return isDecimal ? Type.DECIMAL : Type.INTEGER;
        }
        boolean leftFits = left.isOpen() || left.isNumber() || isTime(left);
        boolean rightFits = right.isOpen() || right.isNumber() || isTime(right);
        if (!leftFits || !rightFits) {
            return null;
        }
        return left.isOpen() || right.isOpen() ? ofOpen(operator, left, right) : ofTimes(operator, left, right);
    }

    private static Type ofOpen(Operator operator, Type left, Type right) {
        boolean isMove = operator == Operator.ADD || operator == Operator.SUBTRACT;
        boolean hasTime = isTime(left) || isTime(right);
        return hasTime && !isMove && left != Type.DURATION && right != Type.DURATION ? null : Type.ANY;
    }

    private static boolean isTime(Type type) {
        return type == Type.TIMESTAMP || type == Type.DATE || type == Type.DURATION;
    }

    private static Type ofTimes(Operator operator, Type left, Type right) {
        boolean isMove = operator == Operator.ADD || operator == Operator.SUBTRACT;
        if (right == Type.DURATION && isMove && isTime(left)) {
            return left;
        }
        if (left == Type.DURATION && operator == Operator.ADD && isTime(right)) {
            return right;
        }
        if (left == right && operator == Operator.SUBTRACT) {
            return Type.DURATION;
        }
        if (left == Type.DURATION && operator == Operator.DIVIDE) {
            return right == Type.DURATION ? Type.DECIMAL : right == Type.INTEGER ? Type.DURATION : null;
        }
        boolean isMultiple =
                (left == Type.DURATION && right == Type.INTEGER) || (left == Type.INTEGER && right == Type.DURATION);
        return isMultiple && operator == Operator.MULTIPLY ? Type.DURATION : null;
    }

    private static <C> Code<C> ofLongs(Place place, Operator operator, Code.ToLong<C> left, Code.ToLong<C> right) {
        Code.ToLong<C> unplaced = switch (operator) {
            case ADD -> context -> Arithmetic.add(left.value(context), right.value(context));
            case SUBTRACT -> context -> Arithmetic.subtract(left.value(context), right.value(context));
            case MULTIPLY -> context -> Arithmetic.multiply(left.value(context), right.value(context));
            default -> context -> Arithmetic.remainder(left.value(context), right.value(context));
        };
        return Code.ofLongs(context -> {
            try {
                return unplaced.value(context);
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        });
    }

    private static <C> Code<C> ofDoubles(
            Place place, Operator operator, Code.ToDouble<C> left, Code.ToDouble<C> right) {
        return switch (operator) {
            case ADD -> Code.ofDoubles(context -> left.value(context) + right.value(context));
            case SUBTRACT -> Code.ofDoubles(context -> left.value(context) - right.value(context));
            case MULTIPLY -> Code.ofDoubles(context -> left.value(context) * right.value(context));
            default ->
                Code.ofDoubles(context -> {
                    try {
                        return Arithmetic.ofDoubles(operator, left.value(context), right.value(context));
                    } catch (EvaluationException e) {
                        throw e.at(place);
                    }
                });
        };
    }

    private static <C> Code<C> ofDecimals(
            Place place, Operator operator, Code.ToObject<C> left, Code.ToObject<C> right) {
        return Code.ofPresent(Type.DECIMAL, context -> {
            try {
                BigDecimal a = Numbers.decimal(Numbers.of(left.value(context)));
                BigDecimal b = Numbers.decimal(Numbers.of(right.value(context)));
                return Arithmetic.ofDecimals(operator, a, b);
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        });
    }

    private static <C> Code<C> ofObjects(
            Place place,
            Operator operator,
            Type type,
            boolean isPresent,
            Code.ToObject<C> left,
            Code.ToObject<C> right) {
        Code.ToObject<C> objects = context -> {
            try {
                return Arithmetic.calculate(operator, left.value(context), right.value(context));
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        };
        return isPresent && type != Type.ANY ? Code.ofPresent(type, objects) : Code.ofObjects(type, objects);
    }

    Code<C> minus(Place place, Code<C> of) {
        Type type = of.type();
        if (!type.isOpen() && !type.isNumber() && type != Type.DURATION) {
            throw place.invalid("cannot negate " + type.withArticle());
        }
        Code.ToObject<C> objects = of.objects();
        Code.ToObject<C> negated = context -> {
            try {
                return Arithmetic.minus(objects.value(context));
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        };
        return of.isNullable() ? Code.ofObjects(type, negated) : Code.ofPresent(type, negated);
    }
}
