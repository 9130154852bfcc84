// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/**
 * A part of an expression as closures: of objects always, and of primitives where its type has some and it is never null.
 *
 * @param <C> what it is evaluated for
 */
public final class Code<C> {
    /** Evaluates to an object or null. */
    @FunctionalInterface
    public interface ToObject<C> {
        Object value(C context);
    }

    /** Evaluates to an integer. */
    @FunctionalInterface
    public interface ToLong<C> {
        long value(C context);
    }

    /** Evaluates to a float. */
    @FunctionalInterface
    public interface ToDouble<C> {
        double value(C context);
    }

    /** Evaluates to true or false. */
    @FunctionalInterface
    public interface Test<C> {
        boolean holds(C context);
    }

    private final Type type;
    private final boolean isNullable;
    private final boolean isConstant;
    private final ToObject<C> objects;
    private final ToLong<C> longs;
    private final ToDouble<C> doubles;
    private final Test<C> tests;
    private final Object detail;

    private Code(
            Type type,
            boolean isNullable,
            boolean isConstant,
            ToObject<C> objects,
            ToLong<C> longs,
            ToDouble<C> doubles,
            Test<C> tests,
            Object detail) {
        this.type = type;
        this.isNullable = isNullable;
        this.isConstant = isConstant;
        this.objects = objects;
        this.longs = longs;
        this.doubles = doubles;
        this.tests = tests;
        this.detail = detail;
    }

    /** Objects of a type, in the Java type that {@link Type} names, or null. */
    public static <C> Code<C> ofObjects(Type type, ToObject<C> objects) {
        return new Code<>(type, true, false, objects, null, null, null, null);
    }

    /** Objects of a type, never null. */
    public static <C> Code<C> ofPresent(Type type, ToObject<C> objects) {
        return new Code<>(
                type,
                false,
                false,
                objects,
                type == Type.INTEGER ? context -> (Long) objects.value(context) : null,
                type == Type.FLOAT ? context -> (Double) objects.value(context) : null,
                type == Type.BOOLEAN ? context -> (Boolean) objects.value(context) : null,
                null);
    }

    /** Integers. */
    public static <C> Code<C> ofLongs(ToLong<C> longs) {
        return new Code<>(Type.INTEGER, false, false, longs::value, longs, null, null, null);
    }

    /** Floats. */
    public static <C> Code<C> ofDoubles(ToDouble<C> doubles) {
        return new Code<>(Type.FLOAT, false, false, doubles::value, null, doubles, null, null);
    }

    /** Conditions. */
    public static <C> Code<C> ofTests(Test<C> tests) {
        return new Code<>(Type.BOOLEAN, false, false, tests::holds, null, null, tests, null);
    }

    static <C> Code<C> constant(Object value) {
        Type type = Type.of(value);
        return new Code<>(
                type,
                value == null,
                true,
                context -> value,
                value instanceof Long whole ? ofLong(whole) : null,
                value instanceof Double floating ? ofDouble(floating) : null,
                value instanceof Boolean condition ? ofBoolean(condition) : null,
                null);
    }

    /**
     * The same, with what the host knows of the values beyond their type.
     *
     * @param detail a value of the host, or null
     */
    public Code<C> withDetail(Object detail) {
        return new Code<>(type, isNullable, isConstant, objects, longs, doubles, tests, detail);
    }

    /** Code of other values of the same type. */
    public Code<C> withValues(ToObject<C> values) {
        Code<C> code = isNullable ? ofObjects(type, values) : ofPresent(type, values);
        return code.withDetail(detail);
    }

    /** Evaluates this code alone. */
    public Evaluator<C> evaluator() {
        return new Evaluator<>(this);
    }

    private static <C> ToLong<C> ofLong(long value) {
        return context -> value;
    }

    private static <C> ToDouble<C> ofDouble(double value) {
        return context -> value;
    }

    private static <C> Test<C> ofBoolean(boolean value) {
        return context -> value;
    }

    Type type() {
        return type;
    }

    boolean isNullable() {
        return isNullable;
    }

    /** What the host knows beyond the type; null if nothing. */
    Object detail() {
        return detail;
    }

    boolean isConstant() {
        return isConstant;
    }

    /** The value of a constant. */
    Object constant() {
        return objects.value(null);
    }

    ToObject<C> objects() {
        return objects;
    }

    /** Null unless it is an integer that is never null. */
    ToLong<C> longs() {
        return longs;
    }

    /** Null unless it is a number that is never null. */
    ToDouble<C> doubles() {
        if (doubles != null || isNullable || !type.isNumber()) {
            return doubles;
        }
        if (isConstant) {
            return ofDouble(((Number) constant()).doubleValue());
        }
        if (longs != null) {
            return context -> longs.value(context);
        }
        return context -> ((Number) objects.value(context)).doubleValue();
    }

    /** Null unless it is a condition. */
    Test<C> tests() {
        return tests;
    }
}
