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

/** The types of Connect that a single value can have, and what can be turned into each. */
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

    /** A new builder of the type's schema. {@code scale} matters to decimals alone. */
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
     * The value of this type that a number, text, boolean, time or array of bytes stands for.
     *
     * @throws IllegalArgumentException or {@link ArithmeticException} if it stands for none
     */
    public Object of(Object raw, int scale) {
        return switch (this) {
            case BOOLEAN -> bool(raw);
            case INT8 -> (byte) Numbers.whole(raw, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case INT16 -> (short) Numbers.whole(raw, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> (int) Numbers.whole(raw, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> Numbers.whole(raw, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32 -> (float) Numbers.floating(raw);
            case FLOAT64 -> Numbers.floating(raw);
            case STRING -> Texts.of(raw);
            case BYTES -> raw instanceof byte[] ? raw : Texts.of(raw).getBytes(StandardCharsets.UTF_8);
            case DECIMAL -> Numbers.decimal(raw, scale);
            case DATE -> Times.date(raw);
            case TIME -> Times.time(raw);
            case TIMESTAMP -> Times.timestamp(raw);
        };
    }

    private static Boolean bool(Object raw) {
        if (raw instanceof Boolean flag) {
            return flag;
        }
        return switch (Texts.of(raw)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
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
