// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Java types of simple values: what methods of Datafaker may take and return in an expression. */
final class SimpleTypes {
    /** In the order in which overloads are tried: narrow types first, texts last. */
    private static final List<Class<?>> ARGUMENTS = List.of(
            boolean.class,
            Boolean.class,
            byte.class,
            short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            double.class,
            Double.class,
            Enum.class,
            char.class,
            Character.class,
            String.class);

    private static final Map<Class<?>, FieldType> FIELD_TYPES = Map.of(
            boolean.class, FieldType.BOOLEAN,
            Boolean.class, FieldType.BOOLEAN,
            int.class, FieldType.INT32,
            Integer.class, FieldType.INT32,
            long.class, FieldType.INT64,
            Long.class, FieldType.INT64,
            float.class, FieldType.FLOAT32,
            double.class, FieldType.FLOAT64,
            Double.class, FieldType.FLOAT64,
            String.class, FieldType.STRING);

    private SimpleTypes() {}

    /** Whether the text of a value of this type is the same in every JVM and says all of the value. */
    static boolean isValue(Class<?> type) {
        return isArgument(type)
                || Number.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || type.getPackageName().equals("java.time");
    }

    /** Whether a text in an expression can stand for a value of this type. */
    static boolean isArgument(Class<?> type) {
        return type.isEnum() || ARGUMENTS.contains(type);
    }

    /** The type of a field with values of this type; a text for those that no type fits. */
    static FieldType fieldType(Class<?> type) {
        return FIELD_TYPES.getOrDefault(type, FieldType.STRING);
    }

    static int rank(Class<?> type) {
        int rank = ARGUMENTS.indexOf(type.isEnum() ? Enum.class : type);
        return rank < 0 ? ARGUMENTS.size() : rank;
    }

    /**
     * The value of an argument.
     *
     * @throws IllegalArgumentException or {@link ArithmeticException} if the text does not stand for one
     */
    static Object argument(Class<?> type, String text) {
        if (type.isEnum()) {
            return constant(type, text);
        }
        if (type == char.class || type == Character.class) {
            if (text.length() != 1) {
                throw new IllegalArgumentException("must be one character");
            }
            return text.charAt(0);
        }
        if (type == byte.class) {
            return FieldType.INT8.of(text, 0);
        }
        if (type == short.class) {
            return FieldType.INT16.of(text, 0);
        }
        Object value = fieldType(type).of(text, 0);
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("must be a number");
        }
        return value;
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("must be one of " + List.of(type.getEnumConstants()));
    }
}
