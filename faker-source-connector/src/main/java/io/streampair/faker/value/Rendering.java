// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;

/**
 * Writes values as text: dates and times in ISO 8601, decimals without an exponent, bytes in Base64, and structs,
 * arrays and maps as JSON.
 */
public final class Rendering {
    private static final String HEX = "0123456789abcdef";
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Rendering() {}

    /** Appends a value, which is not null, as plain text. */
    public static void appendPlain(StringBuilder out, Schema schema, Object value) {
        if (isWhole(value)) {
            out.append(((Number) value).longValue());
        } else if (value instanceof String) {
            out.append(value);
        } else if (value instanceof Struct || value instanceof List || value instanceof Map) {
            appendJson(out, schema, value);
        } else {
            out.append(single(schema, value));
        }
    }

    /** Whether the text of a value consists of digits, and a minus if it is negative. */
    public static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    /** Appends a value as JSON; null is written as null. */
    public static void appendJson(StringBuilder out, Schema schema, Object value) {
        if (value == null) {
            out.append("null");
        } else if (isWhole(value)) {
            out.append(((Number) value).longValue());
        } else if (value instanceof Struct struct) {
            appendStruct(out, struct);
        } else if (value instanceof List<?> elements) {
            appendArray(out, schema.valueSchema(), elements);
        } else if (value instanceof Map<?, ?> entries) {
            appendMap(out, schema, entries);
        } else if (value instanceof Boolean || value instanceof Number) {
            out.append(single(schema, value));
        } else {
            appendString(out, single(schema, value));
        }
    }

    private static void appendStruct(StringBuilder out, Struct struct) {
        char before = '{';
        for (Field field : struct.schema().fields()) {
            out.append(before);
            appendString(out, field.name());
            out.append(':');
            appendJson(out, field.schema(), struct.get(field));
            before = ',';
        }
        out.append('}');
    }

    private static void appendArray(StringBuilder out, Schema element, List<?> elements) {
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendJson(out, element, elements.get(i));
        }
        out.append(']');
    }

    private static void appendMap(StringBuilder out, Schema schema, Map<?, ?> entries) {
        out.append('{');
        int begin = out.length();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (out.length() > begin) {
                out.append(',');
            }
            appendString(out, entry.getKey() == null ? "null" : single(schema.keySchema(), entry.getKey()));
            out.append(':');
            appendJson(out, schema.valueSchema(), entry.getValue());
        }
        out.append('}');
    }

    @SuppressWarnings("JavaUtilDate") // Connect represents times by java.util.Date.
    private static String single(Schema schema, Object value) {
        if (value instanceof Date date) {
            return time(schema, date.getTime());
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : TextConversions.of(value);
    }

    private static String time(Schema schema, long millis) {
        if (Time.LOGICAL_NAME.equals(schema.name())) {
            return LocalTime.ofNanoOfDay(millis * NANOS_PER_MILLI).toString();
        }
        return org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(schema.name())
                ? LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_PER_DAY)).toString()
                : Instant.ofEpochMilli(millis).toString();
    }

    /** Appends a text as a JSON string, with its quotes. */
    public static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
