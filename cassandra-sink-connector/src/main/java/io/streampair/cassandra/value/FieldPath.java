// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** The way to a field through Structs and maps. */
public record FieldPath(List<String> names) {
    /**
     * @param part what the path begins at
     * @return the field, null, or {@link FieldReader#MISSING}
     */
    public Object read(Object part) {
        Object current = part;
        for (int i = 0; i < names.size(); i++) {
            current = child(current, names.get(i));
            if (current == null || current == FieldReader.MISSING) {
                return i == names.size() - 1 ? current : FieldReader.MISSING;
            }
        }
        return current;
    }

    private static Object child(Object parent, String name) {
        if (parent instanceof Struct struct) {
            return struct.schema().field(name) == null ? FieldReader.MISSING : struct.get(name);
        }
        if (parent instanceof Map<?, ?> map) {
            Object child = map.get(name);
            return child == null && !map.containsKey(name) ? FieldReader.MISSING : child;
        }
        if (parent == null) {
            return FieldReader.MISSING;
        }
        throw new DataException("field '" + name + "' is looked for in a "
                + parent.getClass().getSimpleName() + ", which has no fields; Structs and maps have");
    }
}
