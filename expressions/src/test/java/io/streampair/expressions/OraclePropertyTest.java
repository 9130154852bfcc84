// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Expressions by chance give what a slow and simple interpreter gives, with names of known types and of any. */
class OraclePropertyTest {
    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** A generated expression: its text, its type, and its value as the oracle has it; null: it fails. */
    private record Made(String text, Type type, boolean isConstant, Object value) {
        boolean fails() {
            return value == null;
        }
    }

    private static final class Maker {
        private final Random random;
        private final boolean isOpen;
        private final Map<String, Object> fields = new HashMap<>();
        private boolean isInvalid;

        Maker(long seed, boolean isOpen) {
            this.random = new Random(seed);
            this.isOpen = isOpen;
        }

        Made number(int depth) {
            if (depth == 0 || random.nextInt(5) == 0) {
                return leaf();
            }
            Made left = number(depth - 1);
            Made right = number(depth - 1);
            char sign = "+-*%".charAt(random.nextInt(4));
            if (random.nextInt(6) == 0) {
                return choice(condition(depth - 1), left, right);
            }
            Object value = left.fails() || right.fails() ? null : calculate(sign, left.value(), right.value());
            boolean isOfAny = left.type() == Type.ANY || right.type() == Type.ANY;
            Type type = isOfAny ? Type.ANY : left.type() == right.type() ? left.type() : Type.DECIMAL;
            boolean isConstant = left.isConstant() && right.isConstant();
            return made("(" + left.text() + " " + sign + " " + right.text() + ")", type, isConstant, value);
        }

        private Made choice(Made condition, Made left, Made right) {
            Object value = condition.fails() ? null : (boolean) condition.value() ? left.value() : right.value();
            boolean isOfAny = left.type() == Type.ANY || right.type() == Type.ANY;
            Type type = left.type();
            if (left.type() != right.type()) {
                type = isOfAny ? Type.ANY : Type.DECIMAL;
            }
            if (type == Type.DECIMAL && value != null) {
                value = decimal(value);
            }
            boolean isConstant = condition.isConstant() && left.isConstant() && right.isConstant();
            String text = "if(" + condition.text() + ", " + left.text() + ", " + right.text() + ")";
            return made(text, type, isConstant, value);
        }

        /** A constant that cannot be computed makes the whole invalid, wherever it is. */
        private Made made(String text, Type type, boolean isConstant, Object value) {
            isInvalid |= isConstant && value == null;
            return new Made(text, type, isConstant, value);
        }

        private Made leaf() {
            boolean isWhole = random.nextInt(3) > 0;
            long whole = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(200) - 100;
            Object value = isWhole ? (Object) whole : BigDecimal.valueOf(random.nextInt(20_000) - 10_000, 2);
            if (random.nextBoolean()) {
                String name = "x" + fields.size();
                fields.put(name, value);
                Type type = isOpen ? Type.ANY : isWhole ? Type.INTEGER : Type.DECIMAL;
                return made(isOpen ? "value." + name : isWhole ? "whole_" + name : "exact_" + name, type, false, value);
            }
            String text = value.toString();
            Type type = isWhole ? Type.INTEGER : Type.DECIMAL;
            return made(text.startsWith("-") ? "(" + text + ")" : text, type, true, value);
        }

        Made condition(int depth) {
            if (depth > 0 && random.nextInt(3) == 0) {
                Made left = condition(depth - 1);
                Made right = condition(depth - 1);
                boolean isAnd = random.nextBoolean();
                Object value = left.value();
                if (!left.fails() && (boolean) left.value() == isAnd) {
                    value = right.value();
                }
                String text = "(" + left.text() + (isAnd ? " and " : " or ") + right.text() + ")";
                return made(text, Type.BOOLEAN, left.isConstant() && right.isConstant(), value);
            }
            if (depth > 0 && random.nextInt(4) == 0) {
                Made of = condition(depth - 1);
                Object value = of.fails() ? null : !(boolean) of.value();
                return made("(not " + of.text() + ")", Type.BOOLEAN, of.isConstant(), value);
            }
            Made left = number(Math.max(0, depth - 1));
            Made right = number(Math.max(0, depth - 1));
            String sign = SIGNS.get(random.nextInt(SIGNS.size()));
            boolean fails = left.fails() || right.fails();
            Object value =
                    fails ? null : Relation.of(sign).holds(decimal(left.value()).compareTo(decimal(right.value())));
            boolean isConstant = left.isConstant() && right.isConstant();
            return made(left.text() + " " + sign + " " + right.text(), Type.BOOLEAN, isConstant, value);
        }
    }

    private static BigDecimal decimal(Object value) {
        return new BigDecimal(value.toString());
    }

    private static Object calculate(char sign, Object left, Object right) {
        boolean isWhole = left instanceof Long && right instanceof Long;
        BigDecimal a = decimal(left);
        BigDecimal b = decimal(right);
        BigDecimal result;
        switch (sign) {
            case '+' -> result = a.add(b);
            case '-' -> result = a.subtract(b);
            case '*' -> result = a.multiply(b);
            default -> {
                if (b.signum() == 0) {
                    return null;
                }
                BigDecimal[] parts = a.divideAndRemainder(b);
                result = parts[1].signum() * b.signum() < 0 ? parts[1].add(b) : parts[1];
            }
        }
        if (!isWhole) {
            return result.unscaledValue().bitLength() > 3_322 ? null : result;
        }
        BigInteger whole = result.toBigInteger();
        return whole.compareTo(MIN) < 0 || whole.compareTo(MAX) > 0 ? null : (Object) whole.longValue();
    }

    /** {@code whole_x} and {@code exact_x} are typed, {@code value.x} is not. */
    private static final class Fields implements Scope<Map<String, Object>> {
        @Override
        public Code<Map<String, Object>> name(Path path) {
            if (path.root().equals("value")) {
                String name = ((Path.Field) path.steps().get(0)).name();
                return Code.ofObjects(Type.ANY, fields -> fields.get(name));
            }
            String name = path.root().substring(6);
            return path.root().startsWith("whole_")
                    ? Code.ofLongs(fields -> (Long) fields.get(name))
                    : Code.ofPresent(Type.DECIMAL, fields -> fields.get(name));
        }

        @Override
        public java.util.Collection<String> names() {
            return List.of("value");
        }
    }

    @Property(tries = 3_000)
    void should_calculate_as_the_oracle_does(@ForAll long seed, @ForAll boolean isOpen) {
        Maker maker = new Maker(seed, isOpen);
        Made made = maker.number(5);
        Object value = evaluate(made.text(), maker.fields);
        if (made.fails() || maker.isInvalid) {
            assertThat(value).as(made.text()).isNull();
        } else {
            assertThat(value).as(made.text()).isNotNull();
            assertThat(decimal(value)).as(made.text()).isEqualByComparingTo(decimal(made.value()));
        }
    }

    @Property(tries = 3_000)
    void should_decide_as_the_oracle_does(@ForAll long seed, @ForAll boolean isOpen) {
        Maker maker = new Maker(seed, isOpen);
        Made made = maker.condition(5);
        assertThat(evaluate(made.text(), maker.fields))
                .as(made.text())
                .isEqualTo(maker.isInvalid ? null : made.value());
    }

    /** Null: it fails, when it is read or when it is computed. */
    private static Object evaluate(String text, Map<String, Object> fields) {
        try {
            return Expression.parse(text).bind(new Fields()).value(fields);
        } catch (InvalidExpressionException | EvaluationException e) {
            return null;
        }
    }
}
