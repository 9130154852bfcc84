// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.grammar.Source;
import io.streampair.cassandra.value.FieldPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Refuses values with unmapped fields. Checks consecutive Structs of one schema once. */
final class ExtraFields {
    private final Set<String> names = new HashSet<>();
    private final Set<String> namesOfAnyCase = new HashSet<>();
    private final boolean takesAll;
    private Schema lastGood;

    /**
     * @param sources all sources of the mapping and of deletes
     * @param columnsByName the columns that are mapped by name
     */
    ExtraFields(Collection<Source> sources, Collection<String> columnsByName) {
        boolean takesWhole = false;
        for (Source source : sources) {
            if (source instanceof Source.Value value) {
                takesWhole |= value.path().isWhole();
                addFirst(value.path());
            }
        }
        this.takesAll = takesWhole;
        columnsByName.forEach(name -> namesOfAnyCase.add(name.toLowerCase(Locale.ROOT)));
    }

    private void addFirst(FieldPath path) {
        if (!path.isWhole() && path.steps().get(0) instanceof FieldPath.Name name) {
            names.add(name.name());
        }
    }

    /** @throws DataException naming the first unmapped field */
    @SuppressWarnings("ReferenceEquality")
    void check(Object value) {
        if (takesAll) {
            return;
        }
        if (value instanceof Struct struct && struct.schema() != lastGood) {
            for (Field field : struct.schema().fields()) {
                check(field.name());
            }
            lastGood = struct.schema();
        } else if (value instanceof Map<?, ?> map) {
            for (Object name : map.keySet()) {
                check(String.valueOf(name));
            }
        }
    }

    private void check(String name) {
        if (!names.contains(name) && !namesOfAnyCase.contains(name.toLowerCase(Locale.ROOT))) {
            throw new DataException("field '" + name + "' is not mapped, and mapping.extra.fields=fail");
        }
    }
}
