// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** A format of values in which a placeholder stands for what a record does not hold, so that its column stays as it is. */
final class PlaceholderFormat implements ValueFormat {
    private final ValueFormat format;
    private final Unavailable unavailable;

    PlaceholderFormat(ValueFormat format, Unavailable unavailable) {
        this.format = format;
        this.unavailable = unavailable;
    }

    @Override
    public FieldReader reader(FieldPath path) {
        return new Reader(format.reader(path), unavailable);
    }

    private record Reader(FieldReader reader, Unavailable unavailable) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            Object field = reader.read(record, value);
            return unavailable.is(field) ? UNCHANGED : field;
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return reader.schema(record, value);
        }
    }

    @Override
    public boolean hasPlaceholders() {
        return true;
    }

    @Override
    public boolean isUnavailable(Object field) {
        return unavailable.is(field);
    }

    @Override
    public String unavailableIn(Object container) {
        return unavailable.within(container);
    }

    @Override
    public Object withNulls(Map<?, ?> map) {
        return unavailable.withNulls(map);
    }

    @Override
    public Object decode(SinkRecord record) {
        return format.decode(record);
    }

    @Override
    public Object decodeKey(SinkRecord record) {
        return format.decodeKey(record);
    }

    @Override
    public FieldReader envelopeReader(FieldPath path) {
        return new Reader(format.envelopeReader(path), unavailable);
    }

    @Override
    public Object row(Object decoded) {
        return format.row(decoded);
    }

    @Override
    public Schema rowSchema(SinkRecord record) {
        return format.rowSchema(record);
    }

    @Override
    public Object before(SinkRecord record, Object decoded) {
        return format.before(record, decoded);
    }

    @Override
    public boolean isDelete(Object decoded) {
        return format.isDelete(decoded);
    }

    @Override
    public boolean hasChanges() {
        return format.hasChanges();
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return format.mayHave(path);
    }

    @Override
    public List<String> fields() {
        return format.fields();
    }
}
