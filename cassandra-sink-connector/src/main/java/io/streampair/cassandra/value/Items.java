// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * The format of values of which each element of an array, or each entry of a map, becomes a row. Its readers read the element
 * that it stands at; there is none before {@link #begin} and after the last. Not thread-safe.
 */
public final class Items implements ValueFormat {
    /** Stands for the number of the elements of an array that a record does not hold. */
    public static final int UNKNOWN = -1;

    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final ValueFormat format;
    private final FieldPath path;
    private final PathReader reader;

    private Iterator<?> next = Collections.emptyIterator();
    private Object item = FieldReader.MISSING;
    private Schema schema;
    private int index;
    private boolean isOfMap;

    /** The schema of a map, and that of its entries. */
    private Schema lastMap;

    private Schema entry;

    /**
     * @param format the format of the whole values
     * @param path to the array or map
     */
    public Items(ValueFormat format, FieldPath path) {
        this.format = format;
        this.path = path;
        this.reader = new PathReader(path);
    }

    /**
     * Goes before the first element of a value.
     *
     * @param value as {@link #decode} returned it
     * @return how many there are; none of a null, and of a value without such a field; {@link #UNKNOWN}
     * @throws DataException if it is neither an array nor a map
     */
    public int begin(SinkRecord record, Object value) {
        leave();
        if (value == null) {
            throw new DataException(
                    "the value is the JSON text null, which has no fields; " + "only a record without a value deletes");
        }
        Object row = format.row(value);
        Object found = row == null ? null : reader.read(row);
        if (found == null || found == FieldReader.MISSING) {
            return 0;
        }
        if (format.isUnavailable(found)) {
            return UNKNOWN;
        }
        Schema type = reader.schema(format.rowSchema(record), row);
        if (found instanceof Collection<?> elements) {
            schema = type == null || type.type() != Schema.Type.ARRAY ? null : type.valueSchema();
            next = elements.iterator();
            return elements.size();
        }
        if (found instanceof Map<?, ?> map) {
            isOfMap = true;
            schema = type == null || type.type() != Schema.Type.MAP ? null : entry(type);
            next = map.entrySet().iterator();
            return map.size();
        }
        throw new DataException("each=value" + path + " is a "
                + found.getClass().getSimpleName() + ", where an array or a map is expected");
    }

    @SuppressWarnings("ReferenceEquality")
    private Schema entry(Schema map) {
        if (map != lastMap) {
            lastMap = map;
            entry = SchemaBuilder.struct()
                    .field(KEY, map.keySchema())
                    .field(VALUE, map.valueSchema())
                    .build();
        }
        return entry;
    }

    /** Goes to the next element; false if there is none. */
    public boolean next() {
        if (!next.hasNext()) {
            leave();
            return false;
        }
        Object element = next.next();
        index++;
        item = isOfMap ? ofEntry((Map.Entry<?, ?>) element) : element;
        return true;
    }

    private Object ofEntry(Map.Entry<?, ?> element) {
        if (schema != null) {
            return new Struct(schema).put(KEY, element.getKey()).put(VALUE, element.getValue());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KEY, element.getKey());
        fields.put(VALUE, element.getValue());
        return fields;
    }

    /** Goes away from all elements. */
    public void leave() {
        next = Collections.emptyIterator();
        item = FieldReader.MISSING;
        schema = null;
        index = -1;
        isOfMap = false;
    }

    /** Whether it stands at an element. */
    public boolean isAtItem() {
        return item != FieldReader.MISSING;
    }

    /** The element that it stands at. */
    public Object item() {
        return item;
    }

    /** The element that it stands at, as messages name it. */
    public String place() {
        return "element " + index + " of value" + path;
    }

    @Override
    public FieldReader itemReader(FieldPath within) {
        return new ItemReader(new PathReader(within));
    }

    @Override
    public FieldReader itemIndexReader() {
        return (record, value) -> {
            if (isOfMap && isAtItem()) {
                throw new DataException(
                        "the entries of a map have no order that stays, and so no item_index; use item.key");
            }
            return isAtItem() ? index : FieldReader.MISSING;
        };
    }

    private final class ItemReader implements FieldReader {
        private final PathReader within;

        private ItemReader(PathReader within) {
            this.within = within;
        }

        @Override
        public Object read(SinkRecord record, Object value) {
            return isAtItem() ? within.read(item) : MISSING;
        }

        @Override
        public Schema schema(SinkRecord record, Object value) {
            return within.schema(schema, item);
        }
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
    public FieldReader reader(FieldPath ofValue) {
        return format.reader(ofValue);
    }

    @Override
    public FieldReader envelopeReader(FieldPath ofEnvelope) {
        return format.envelopeReader(ofEnvelope);
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
    public boolean isDelete(Object decoded) {
        return format.isDelete(decoded);
    }

    @Override
    public boolean hasChanges() {
        return format.hasChanges();
    }

    @Override
    public boolean hasPlaceholders() {
        return format.hasPlaceholders();
    }

    @Override
    public boolean isUnavailable(Object field) {
        return format.isUnavailable(field);
    }

    @Override
    public String unavailableIn(Object container) {
        return format.unavailableIn(container);
    }

    @Override
    public Object withNulls(Map<?, ?> map) {
        return format.withNulls(map);
    }

    @Override
    public boolean mayHave(FieldPath ofValue) {
        return format.mayHave(ofValue);
    }

    @Override
    public List<String> fields() {
        return format.fields();
    }
}
