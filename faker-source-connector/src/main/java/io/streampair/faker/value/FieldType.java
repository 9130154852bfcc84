// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The Connect types of single values, and the conversions to them. */
public enum FieldType {
    BOOLEAN,
    INT8,
    INT16,
    INT32,
    INT64,
    FLOAT32,
    FLOAT64,
    STRING,
    BYTES,
    DECIMAL,
    DATE,
    TIME,
    TIMESTAMP;

    /** The names in a configuration. */
    public static final List<String> NAMES = names();

    /** The name in a configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a name in a configuration. */
    public static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** A new builder of the type's schema; {@code scale} applies to DECIMAL only. */
    public SchemaBuilder schema(int scale) {
        return switch (this) {
            case BOOLEAN -> SchemaBuilder.bool();
            case INT8 -> SchemaBuilder.int8();
            case INT16 -> SchemaBuilder.int16();
            case INT32 -> SchemaBuilder.int32();
            case INT64 -> SchemaBuilder.int64();
            case FLOAT32 -> SchemaBuilder.float32();
            case FLOAT64 -> SchemaBuilder.float64();
            case STRING -> SchemaBuilder.string();
            case BYTES -> SchemaBuilder.bytes();
            case DECIMAL -> Decimal.builder(scale);
            case DATE -> Date.builder();
            case TIME -> Time.builder();
            case TIMESTAMP -> Timestamp.builder();
        };
    }

    /**
     * Converts a number, text, boolean, date, time, instant or byte array to this type.
     *
     * @param scale the digits after the decimal point, for DECIMAL only
     * @throws IllegalArgumentException or {@link ArithmeticException} or {@link java.time.DateTimeException} if it
     *     cannot be converted
     */
    public Object of(Object raw, int scale) {
        return switch (this) {
            case BOOLEAN -> bool(raw);
            case INT8 -> (byte) NumberConversions.whole(raw, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case INT16 -> (short) NumberConversions.whole(raw, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> (int) NumberConversions.whole(raw, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> NumberConversions.whole(raw, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32 -> (float) NumberConversions.floating(raw);
            case FLOAT64 -> NumberConversions.floating(raw);
            case STRING -> TextConversions.of(raw);
            case BYTES -> raw instanceof byte[] ? raw : TextConversions.of(raw).getBytes(StandardCharsets.UTF_8);
            case DECIMAL -> NumberConversions.decimal(raw, scale);
            case DATE -> TimeConversions.date(raw);
            case TIME -> TimeConversions.time(raw);
            case TIMESTAMP -> TimeConversions.timestamp(raw);
        };
    }

    private static Boolean bool(Object raw) {
        if (raw instanceof Boolean flag) {
            return flag;
        }
        return switch (TextConversions.of(raw)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (FieldType type : values()) {
            names.add(type.id());
        }
        return names;
    }
}
