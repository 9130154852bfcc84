// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** A map from name to value, without a schema, in the order of the fields. Structs within become maps too. */
final class MapFormat implements ValueFormat {
    private final String[] names;

    MapFormat(List<FieldSchema> fieldSchemas) {
        names = fieldSchemas.stream().map(FieldSchema::name).toArray(String[]::new);
    }

    @Override
    public Schema schema() {
        return null;
    }

    @Override
    public Object value(Object[] fields) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            value.put(names[i], plain(fields[i]));
        }
        return value;
    }

    private static Object plain(Object value) {
        if (value instanceof Struct struct) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (org.apache.kafka.connect.data.Field field : struct.schema().fields()) {
                map.put(field.name(), plain(struct.get(field)));
            }
            return map;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MapFormat::plain).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<Object, Object> map = new LinkedHashMap<>();
            entries.forEach((key, entry) -> map.put(plain(key), plain(entry)));
            return map;
        }
        return value;
    }
}
