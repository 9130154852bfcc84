// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;

/** Why a primary key is not where it is looked for, if the value looks like one of the known envelopes. */
final class Hints {
    private static final Set<String> SCHEMA_ENVELOPE = Set.of("schema", "payload");
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final String OPERATION = "op";

    private Hints() {}

    /** Ends a message; empty if there is nothing to say. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(SCHEMA_ENVELOPE)) {
            return "; the value has the fields schema and payload, as JsonConverter writes them with a schema: set "
                    + "value.converter.schemas.enable=true";
        }
        if (!has(value, AFTER) || !has(value, BEFORE) || !has(value, OPERATION)) {
            return "";
        }
        return get(value, AFTER) == null
                ? "; the value is a change event whose 'after' is null, as that of a delete: set value.format=debezium"
                : "; the value is a change event, which has the row in 'after': set value.format=debezium";
    }

    private static boolean has(Object value, String field) {
        return value instanceof Struct struct
                ? struct.schema().field(field) != null
                : value instanceof Map<?, ?> map && map.containsKey(field);
    }

    private static Object get(Object value, String field) {
        return value instanceof Struct struct ? struct.getWithoutDefault(field) : ((Map<?, ?>) value).get(field);
    }
}
