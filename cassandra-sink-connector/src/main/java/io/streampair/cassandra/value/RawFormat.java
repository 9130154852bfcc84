// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Strings and bytes as they are. The only field, named value, is the value itself. */
final class RawFormat implements ValueFormat {
    private static final String FIELD = "value";

    @Override
    public Object decode(SinkRecord record) {
        Object value = record.value();
        if (value instanceof String || value instanceof byte[] || value instanceof ByteBuffer) {
            return value;
        }
        throw new DataException("the value is a " + value.getClass().getSimpleName()
                + ", where value.format=raw expects a String or bytes; check value.converter");
    }

    @Override
    public FieldReader reader(FieldPath path) {
        return (record, value) -> record.value();
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return path.isWhole() || isField(path);
    }

    private static boolean isField(FieldPath path) {
        return path.steps().size() == 1
                && path.steps().get(0) instanceof FieldPath.Name name
                && (name.isOfAnyCase()
                        ? name.name().equalsIgnoreCase(FIELD)
                        : name.name().equals(FIELD));
    }

    @Override
    public List<String> fields() {
        return List.of(FIELD);
    }
}
