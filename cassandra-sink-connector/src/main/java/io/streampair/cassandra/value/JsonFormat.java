// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** JSON that no converter has parsed: strings, or bytes in UTF-8. Not thread-safe. */
final class JsonFormat implements ValueFormat {
    private Object lastKey;
    private Object lastDecoded;

    @Override
    public Object decode(SinkRecord record) {
        return Json.parse(text(record.value()));
    }

    /** Parses a key that is a JSON object, once for all of its fields; other keys are returned as they are. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Object decodeKey(SinkRecord record) {
        Object key = record.key();
        if (key != lastKey) {
            lastDecoded = isObject(key) ? Json.parse(text(key)) : key;
            lastKey = key;
        }
        return lastDecoded;
    }

    private static boolean isObject(Object key) {
        boolean isText = key instanceof String || key instanceof byte[] || key instanceof ByteBuffer;
        return isText && text(key).stripLeading().startsWith("{");
    }

    @Override
    public FieldReader reader(FieldPath path) {
        if (path.isWhole()) {
            return (record, value) -> text(record.value());
        }
        PathReader field = new PathReader(path);
        return (record, value) -> field.read(value);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof ByteBuffer buffer) {
            return StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
        }
        throw new DataException("the value is a " + value.getClass().getSimpleName()
                + ", where value.format=json expects a String or bytes; check value.converter");
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
