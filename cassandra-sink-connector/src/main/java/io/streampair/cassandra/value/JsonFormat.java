// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.ExtendedJson;
import io.streampair.cassandra.text.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** JSON that no converter has parsed: strings, or bytes in UTF-8. Not thread-safe. */
final class JsonFormat implements ValueFormat {
    /** The first byte of Confluent's wire format; no JSON begins with it. */
    private static final char FRAMED = 0;

    /** What malformed bytes become in a String; it may also be in the text itself. */
    private static final char REPLACEMENT = '\ufffd';

    private final boolean isExtended;
    private final LastDecoded last = new LastDecoded(record -> parse(text(record.value())));
    private Object lastKey;
    private Object lastDecoded;

    /** @param isExtended whether objects such as {"$oid": …} stand for values of MongoDB */
    JsonFormat(boolean isExtended) {
        this.isExtended = isExtended;
    }

    @Override
    public Object decode(SinkRecord record) {
        return last.of(record);
    }

    /** Parses a key that is a JSON object, once for all of its fields; other keys are returned as they are. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Object decodeKey(SinkRecord record) {
        Object key = record.key();
        if (key != lastKey) {
            lastDecoded = isObject(key) ? parse(text(key)) : key;
            lastKey = key;
        }
        return lastDecoded;
    }

    private static boolean isObject(Object key) {
        if (key instanceof String text) {
            return text.stripLeading().startsWith("{");
        }
        if (key instanceof byte[] bytes) {
            return isObject(ByteBuffer.wrap(bytes));
        }
        return key instanceof ByteBuffer buffer && isObject(buffer);
    }

    /** Without decoding: other keys need not be UTF-8. */
    private static boolean isObject(ByteBuffer key) {
        int start = key.position();
        while (start < key.limit() && Character.isWhitespace(key.get(start))) {
            start++;
        }
        return start < key.limit() && key.get(start) == '{';
    }

    @Override
    public FieldReader reader(FieldPath path) {
        if (path.isWhole()) {
            return (record, value) -> text(record.value());
        }
        PathReader field = new PathReader(path);
        return (record, value) -> {
            if (value == null && record.value() != null) {
                throw new DataException("the value is the JSON text null, which has no fields; "
                        + "only a record without a value deletes");
            }
            return field.read(value);
        };
    }

    private Object parse(String text) {
        if (!text.isEmpty() && text.charAt(0) == FRAMED) {
            throw new DataException(
                    "not JSON: it begins with a zero byte, as what the serializers of a schema registry "
                            + "write; set value.converter (or key.converter) to the converter of that registry, and "
                            + "value.format=structured");
        }
        Object parsed = Json.parse(text);
        return isExtended ? ExtendedJson.plain(parsed) : parsed;
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof byte[] bytes) {
            return text(bytes, 0, bytes.length);
        }
        if (value instanceof ByteBuffer buffer) {
            return buffer.hasArray()
                    ? text(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
                    : text(copy(buffer), 0, buffer.remaining());
        }
        throw new DataException("the value is a " + value.getClass().getSimpleName()
                + ", where value.format=json expects a String or bytes; check value.converter");
    }

    private static String text(byte[] bytes, int start, int length) {
        if (length > 0 && bytes[start] == FRAMED) {
            return String.valueOf(FRAMED);
        }
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkUtf8(ByteBuffer.wrap(bytes, start, length));
        }
        return text;
    }

    private static void checkUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw new DataException("invalid JSON: the bytes are not UTF-8", e);
        }
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return true;
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
