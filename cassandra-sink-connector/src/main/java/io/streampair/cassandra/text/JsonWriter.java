// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import com.fasterxml.jackson.core.JsonGenerator;
import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import io.streampair.cassandra.data.TimeSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.errors.DataException;

/** Writes values of Connect's records as JSON. */
final class JsonWriter {
    private static final int MAX_DEPTH = 1_000;

    private final JsonGenerator generator;
    private int depth;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** @param schema null if there is none */
    void write(Object value, Schema schema) throws IOException {
        if (depth == MAX_DEPTH) {
            throw new DataException("cannot write as JSON what is nested more than " + MAX_DEPTH + " levels deep");
        }
        depth++;
        writeAny(value, schema);
        depth--;
    }

    private void writeAny(Object value, Schema schema) throws IOException {
        if (value instanceof Struct struct) {
            writeStruct(struct);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, schema == null ? null : schema.valueSchema());
        } else if (value instanceof Collection<?> collection) {
            writeArray(collection, schema == null ? null : schema.valueSchema());
        } else if (value instanceof java.util.Date date) {
            generator.writeString(time(date, schema == null ? null : schema.name()));
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else {
            writeScalar(value);
        }
    }

    private void writeStruct(Struct struct) throws IOException {
        if (OneOf.is(struct.schema())) {
            Field branch = OneOf.branch(struct);
            write(branch == null ? null : StructFields.of(struct, branch), branch == null ? null : branch.schema());
            return;
        }
        generator.writeStartObject();
        for (Field field : struct.schema().fields()) {
            generator.writeFieldName(field.name());
            write(StructFields.of(struct, field), field.schema());
        }
        generator.writeEndObject();
    }

    private void writeMap(Map<?, ?> map, Schema valueSchema) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(name(entry.getKey()));
            write(entry.getValue(), valueSchema);
        }
        generator.writeEndObject();
    }

    private static String name(Object key) {
        if (key instanceof String || key instanceof Number || key instanceof Boolean) {
            return key.toString();
        }
        throw new DataException("cannot write a map as JSON: its keys must be text, numbers or booleans");
    }

    private void writeArray(Collection<?> collection, Schema valueSchema) throws IOException {
        generator.writeStartArray();
        for (Object element : collection) {
            write(element, valueSchema);
        }
        generator.writeEndArray();
    }

    private static String time(java.util.Date date, String schemaName) {
        Instant instant = date.toInstant();
        if (Date.LOGICAL_NAME.equals(schemaName)) {
            return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
        return Time.LOGICAL_NAME.equals(schemaName)
                ? TimeSpan.of(TimeUnit.MILLISECONDS.toNanos(instant.toEpochMilli()))
                        .toString()
                : instant.toString();
    }

    private void writeNumber(Number number) throws IOException {
        if (number instanceof BigDecimal decimal) {
            checkLength(decimal.unscaledValue());
            generator.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            checkLength(integer);
            generator.writeNumber(integer);
        } else if (number instanceof Float) {
            generator.writeNumber(number.floatValue());
        } else if (number instanceof Double) {
            generator.writeNumber(number.doubleValue());
        } else {
            generator.writeNumber(number.longValue());
        }
    }

    private static void checkLength(BigInteger digits) {
        if (LongNumbers.isTooLong(digits)) {
            throw new DataException("cannot write as JSON a number of more than " + LongNumbers.MAX_DIGITS + " digits");
        }
    }

    private void writeScalar(Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Instant instant) {
            generator.writeString(instant.toString());
        } else if (value instanceof byte[] bytes) {
            generator.writeBinary(bytes);
        } else if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            generator.writeBinary(bytes);
        } else {
            throw new DataException(
                    "cannot write a value of type " + value.getClass().getSimpleName() + " as JSON");
        }
    }
}
