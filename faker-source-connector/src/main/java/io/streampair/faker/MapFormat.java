// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;

/** A map from name to value without a schema, in the order of the fields. */
final class MapFormat implements ValueFormat {
    private final String[] names;

    MapFormat(List<Field> fields) {
        names = new String[fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = fields.get(i).name();
        }
    }

    @Override
    public Schema schema() {
        return null;
    }

    @Override
    public Object value(Object[] fields) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            value.put(names[i], fields[i]);
        }
        return value;
    }
}
