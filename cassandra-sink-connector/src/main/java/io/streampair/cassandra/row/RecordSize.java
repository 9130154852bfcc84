// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * About how much heap the key, the value and the headers of a record take. Connect keeps them, and the bytes that they were
 * converted from, as long as the record may have to be reported.
 */
final class RecordSize {
    /** An object with its reference. */
    private static final long OBJECT = 24;

    private static final long MAP_ENTRY = 56;
    private static final int MAX_DEPTH = 200;

    private RecordSize() {}

    static long of(SinkRecord record) {
        long size = of(record.key(), 0) + of(record.value(), 0);
        if (!record.headers().isEmpty()) {
            for (Header header : record.headers()) {
                size += of(header.key(), 0) + of(header.value(), 0);
            }
        }
        return size;
    }

    /** Deeper levels do not count; converters refuse most of them. */
    private static long of(Object value, int depth) {
        if (value == null || depth == MAX_DEPTH) {
            return 0;
        }
        if (value instanceof String text) {
            // The converted text, and the bytes that it comes from.
            return OBJECT + OBJECT + 2L * text.length();
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Boolean) {
            return OBJECT;
        }
        if (value instanceof byte[] bytes) {
            return OBJECT + bytes.length;
        }
        if (value instanceof ByteBuffer bytes) {
            return OBJECT + OBJECT + bytes.remaining();
        }
        if (value instanceof Struct struct) {
            return ofStruct(struct, depth);
        }
        if (value instanceof Map<?, ?> map) {
            long size = OBJECT;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += MAP_ENTRY + of(entry.getValue(), depth + 1);
                // Jackson shares the names of fields.
                size += entry.getKey() instanceof String name ? name.length() : of(entry.getKey(), depth + 1);
            }
            return size;
        }
        if (value instanceof Collection<?> elements) {
            long size = OBJECT;
            for (Object element : elements) {
                size += of(element, depth + 1);
            }
            return size;
        }
        return OBJECT;
    }

    private static long ofStruct(Struct struct, int depth) {
        long size = OBJECT;
        for (Field field : struct.schema().fields()) {
            size += switch (field.schema().type()) {
                case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> OBJECT;
                default -> of(struct.get(field), depth + 1);
            };
        }
        return size;
    }

    private static long ofNumber(Number number) {
        if (number instanceof BigDecimal decimal) {
            return OBJECT + ofNumber(decimal.unscaledValue());
        }
        return number instanceof BigInteger integer ? OBJECT + OBJECT + integer.bitLength() / Byte.SIZE : OBJECT;
    }
}
