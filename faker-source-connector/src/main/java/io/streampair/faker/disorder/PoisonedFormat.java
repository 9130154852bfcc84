// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Schema;

/** A format whose texts, or bytes of texts, are poisoned after they are made. */
record PoisonedFormat(ValueFormat format, UnaryOperator<Object> poison) implements ValueFormat {
    private static final byte NEVER_IN_UTF8 = (byte) 0xFF;

    /** Keeps the first half of each text, or of its bytes. */
    static PoisonedFormat truncated(ValueFormat format) {
        return new PoisonedFormat(format, PoisonedFormat::half);
    }

    /** Replaces the byte in the middle by one that UTF-8 does not have; values of {@code format} are bytes. */
    static PoisonedFormat invalidUtf8(ValueFormat format) {
        return new PoisonedFormat(format, PoisonedFormat::withInvalidByte);
    }

    @Override
    public Schema schema() {
        return format.schema();
    }

    @Override
    public Object value(Object[] fields) {
        return poison.apply(format.value(fields));
    }

    private static Object half(Object value) {
        return value instanceof byte[] bytes
                ? Arrays.copyOf(bytes, bytes.length / 2)
                : ((String) value).substring(0, ((String) value).length() / 2);
    }

    private static Object withInvalidByte(Object value) {
        byte[] bytes = ((byte[]) value).clone();
        if (bytes.length == 0) {
            return new byte[] {NEVER_IN_UTF8};
        }
        bytes[bytes.length / 2] = NEVER_IN_UTF8;
        return bytes;
    }
}
