// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.connect.data.Schema;

/** The type of a field's values. */
enum FieldType {
    STRING,
    INT32,
    INT64,
    FLOAT64,
    BOOLEAN;

    static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (FieldType type : values()) {
            names.add(type.schema().type().getName());
        }
        return names;
    }

    Schema schema() {
        return switch (this) {
            case STRING -> Schema.STRING_SCHEMA;
            case INT32 -> Schema.INT32_SCHEMA;
            case INT64 -> Schema.INT64_SCHEMA;
            case FLOAT64 -> Schema.FLOAT64_SCHEMA;
            case BOOLEAN -> Schema.BOOLEAN_SCHEMA;
        };
    }

    /** The value that a text stands for; fails with an {@link IllegalArgumentException} if it stands for none. */
    Object parse(String text) {
        return switch (this) {
            case STRING -> text;
            case INT32 -> Integer.valueOf(text);
            case INT64 -> Long.valueOf(text);
            case FLOAT64 -> Double.valueOf(text);
            case BOOLEAN -> parseBoolean(text);
        };
    }

    /** The value that stands for a whole number; fails with an {@link ArithmeticException} if it does not fit. */
    Object of(long number) {
        return switch (this) {
            case STRING -> Long.toString(number);
            case INT32 -> Math.toIntExact(number);
            case INT64 -> number;
            case FLOAT64 -> (double) number;
            case BOOLEAN -> throw new ArithmeticException("a whole number is not a boolean");
        };
    }

    private static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
