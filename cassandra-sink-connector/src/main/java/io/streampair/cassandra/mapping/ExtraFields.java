// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.text.ShortName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Refuses values with unmapped fields. Checks consecutive values with the same fields once. */
final class ExtraFields {
    private final ByName byName;
    private Schema lastGood;
    private Set<?> lastGoodKeys = Set.of();

    ExtraFields(ByName byName) {
        this.byName = byName;
    }

    /** @throws DataException naming the first unmapped field */
    @SuppressWarnings("ReferenceEquality")
    void check(Object given) {
        Object value = OneOf.value(given);
        if (value instanceof Struct struct && struct.schema() != lastGood) {
            check(names(struct.schema()));
            lastGood = struct.schema();
        } else if (value instanceof Map<?, ?> map && !map.keySet().equals(lastGoodKeys)) {
            Set<String> names = names(map);
            check(names);
            lastGoodKeys = names;
        }
    }

    static Set<String> names(Schema schema) {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : schema.fields()) {
            names.add(field.name());
        }
        return names;
    }

    static Set<String> names(Map<?, ?> map) {
        Set<String> names = new LinkedHashSet<>();
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }

    private void check(Set<String> names) {
        List<String> unread = byName.unread(names);
        if (!unread.isEmpty()) {
            throw new DataException(
                    "field '" + ShortName.of(unread.get(0)) + "' is not mapped, and mapping.extra.fields=fail");
        }
    }
}
