// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Makes a map of a list of its entries: lists of a key and a value, or Structs or maps with fields of these names. */
final class MapEntries implements Converter {
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final Converter key;
    private final Converter value;
    private final boolean dropsNulls;

    /** The fields of entries that are Structs; null if the schema does not say. */
    private final Field keyField;

    private final Field valueField;

    /** @param entry the schema of an entry, or null */
    MapEntries(Schema entry, TypeConversions key, TypeConversions value, boolean dropsNulls) {
        boolean isStruct = entry != null && entry.type() == Schema.Type.STRUCT;
        boolean isList = entry != null && entry.type() == Schema.Type.ARRAY;
        this.keyField = isStruct ? entry.field(KEY) : null;
        this.valueField = isStruct ? entry.field(VALUE) : null;
        Schema part = isList ? entry.valueSchema() : null;
        this.key = key.from(keyField == null ? part : keyField.schema());
        this.value = value.from(valueField == null ? part : valueField.schema());
        this.dropsNulls = dropsNulls;
    }

    @Override
    public Object convert(Object list) {
        Map<Object, Object> converted = new LinkedHashMap<>();
        for (Object each : (Collection<?>) list) {
            if (each instanceof List<?> pair && pair.size() == 2) {
                put(converted, pair.get(0), pair.get(1));
            } else if (each instanceof Struct struct && keyField != null && valueField != null) {
                put(converted, StructFields.of(struct, keyField), StructFields.of(struct, valueField));
            } else if (each instanceof Map<?, ?> map && map.containsKey(KEY) && map.containsKey(VALUE)) {
                put(converted, map.get(KEY), map.get(VALUE));
            } else {
                throw new DataException("cannot convert a list to map: each element must be a list of a key and a "
                        + "value, or have the fields key and value");
            }
        }
        return converted;
    }

    private void put(Map<Object, Object> converted, Object k, Object v) {
        if (!dropsNulls || OneOf.value(v) != null) {
            CollectionConversions.put(converted, key, k, value, v);
        }
    }
}
