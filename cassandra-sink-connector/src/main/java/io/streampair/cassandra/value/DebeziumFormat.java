// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.text.ShortName;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Debezium's change events: Structs or maps of a converter, or JSON as text or bytes. A value decodes to a {@link Change}, or
 * to nothing if it is about no row. Not thread-safe.
 */
final class DebeziumFormat implements ValueFormat {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Set<String> WRAPPER = Set.of("schema", "payload");
    private static final String PAYLOAD = "payload";

    private final ChangedRows rows;
    private final OtherEvents others;
    private final JsonFormat json = new JsonFormat(false);
    private final PathReader operation = new PathReader(FieldPath.of("op"));
    private final PathReader before = new PathReader(FieldPath.of(BEFORE));
    private final PathReader after = new PathReader(FieldPath.of(AFTER));

    private final LastDecoded last = new LastDecoded(this::change);
    private Object lastKey;
    private Object lastDecodedKey;

    DebeziumFormat(ChangedRows rows, OtherEvents others) {
        this.rows = rows;
        this.others = others;
    }

    @Override
    public Object decode(SinkRecord record) {
        return last.of(record);
    }

    private Object change(SinkRecord record) {
        Object envelope = unwrapped(isText(record.value()) ? json.decode(record) : record.value());
        Object op = envelope instanceof Struct || envelope instanceof Map ? field(operation, envelope) : null;
        if (op == null) {
            return others.withoutOperation(envelope, record);
        }
        return switch (op.toString()) {
            case "c", "r" -> ofRow(envelope, record, null);
            case "u" -> ofRow(envelope, record, rows.before(field(before, envelope)));
            case "d" ->
                new Change(
                        envelope,
                        rows.before(field(before, envelope)),
                        rows.schema(fieldSchema(record.valueSchema(), BEFORE)),
                        true,
                        null);
            case "t" -> others.truncate(record);
            case "m" -> others.message(record);
            default ->
                throw new DataException("the change event has the operation '" + ShortName.of(op.toString())
                        + "', which is none of c, r, u, d, t and m");
        };
    }

    private Change ofRow(Object envelope, SinkRecord record, Object older) {
        return new Change(
                envelope,
                rows.after(field(after, envelope), envelope),
                rows.schema(fieldSchema(record.valueSchema(), AFTER)),
                false,
                older);
    }

    /** The payload of what JsonConverter wrote with a schema and reads without. */
    private Object unwrapped(Object value) {
        if (!(value instanceof Map<?, ?> map) || !map.keySet().equals(WRAPPER)) {
            return value;
        }
        others.wrapped();
        return map.get(PAYLOAD);
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof byte[] || value instanceof ByteBuffer;
    }

    /** Null if there is none. */
    private static Object field(PathReader path, Object envelope) {
        Object field = path.read(envelope);
        return field == FieldReader.MISSING ? null : field;
    }

    private static Schema fieldSchema(Schema envelope, String name) {
        Field field = envelope == null || envelope.type() != Schema.Type.STRUCT ? null : envelope.field(name);
        return field == null ? null : field.schema();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public Object decodeKey(SinkRecord record) {
        if (record.key() != lastKey) {
            lastDecodedKey = rows.key(unwrapped(json.decodeKey(record)));
            lastKey = record.key();
        }
        return lastDecodedKey;
    }

    @Override
    public FieldReader reader(FieldPath path) {
        return path.isWhole() ? new WholeReader(rows.field(path)) : new RowReader(path);
    }

    @Override
    public FieldReader envelopeReader(FieldPath path) {
        return new EnvelopeReader(new PathReader(path));
    }

    @Override
    public Object row(Object decoded) {
        return decoded instanceof Change change ? change.row() : decoded;
    }

    @Override
    public Schema rowSchema(SinkRecord record) {
        return rows.schema(fieldSchema(record.valueSchema(), AFTER));
    }

    @Override
    public Object before(SinkRecord record, Object decoded) {
        return ((Change) decoded).ofBefore(rows.schema(fieldSchema(record.valueSchema(), BEFORE)));
    }

    @Override
    public boolean isDelete(Object decoded) {
        return decoded instanceof Change change && change.isDelete();
    }

    @Override
    public boolean hasChanges() {
        return true;
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return true;
    }

    @Override
    public List<String> fields() {
        return List.of();
    }

    private record WholeReader(ChangedRows.FieldOfRow ofRow) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            Object row = ((Change) value).row();
            return row == null ? null : ofRow.read(row);
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return ((Change) value).schema();
        }
    }

    private record EnvelopeReader(PathReader path) implements FieldReader {
        @Override
        public Object read(SinkRecord record, Object value) {
            return path.read(((Change) value).envelope());
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return path.schema(record.valueSchema(), ((Change) value).envelope());
        }
    }

    /** A field of the row; of the key, if a delete brings no row or one without the field. */
    private final class RowReader implements FieldReader {
        private final ChangedRows.FieldOfRow ofRow;
        private final PathReader path;
        private final PathReader ofKey;
        private final boolean readsKey;
        private boolean isOfKey;

        private RowReader(FieldPath path) {
            this.ofRow = rows.field(path);
            this.path = new PathReader(path);
            this.ofKey = new PathReader(path);
            this.readsKey = rows.readsKey(path);
        }

        @Override
        public Object read(SinkRecord record, Object value) {
            Change change = (Change) value;
            Object field = change.row() == null ? MISSING : ofRow.read(change.row());
            isOfKey = !FieldReader.isThere(field) && (readsKey || (field == MISSING && change.isDelete()));
            return isOfKey ? ofKey(record) : field;
        }

        private Object ofKey(SinkRecord record) {
            Object key = decodeKey(record);
            return key instanceof Struct || key instanceof Map ? ofKey.read(key) : MISSING;
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            Change change = (Change) value;
            return isOfKey
                    ? ofKey.schema(record.keySchema(), record.key())
                    : path.schema(change.schema(), change.row());
        }
    }
}
