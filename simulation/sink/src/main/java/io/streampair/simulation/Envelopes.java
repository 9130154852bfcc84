// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Workload.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes records as change events of Debezium: which kind of event follows from the offset. */
final class Envelopes {
    private static final String UNAVAILABLE = "__debezium_unavailable_value";
    private static final List<String> OPERATIONS = List.of("c", "u", "r");

    private Envelopes() {}

    /** A row; a field that the record leaves out has the placeholder of a value that the event does not hold. */
    static String row(Map<String, Object> fields, List<Field> all, long offset) {
        Map<String, Object> row = new TreeMap<>(fields);
        all.forEach(field -> row.putIfAbsent(field.name(), fields.containsKey(field.name()) ? null : UNAVAILABLE));
        Map<String, Object> event = event(OPERATIONS.get((int) (offset % OPERATIONS.size())));
        event.put("after", row);
        return Json.text(event);
    }

    /** A delete, or null for a tombstone. */
    static String delete(long offset) {
        return offset % 2 == 0 ? Json.text(event("d")) : null;
    }

    /** What writes nothing: an event that a transform drops, or one that is about no row. */
    static String dropped(long offset) {
        Map<String, Object> event = event(offset % 2 == 0 ? "t" : "c");
        if (offset % 2 != 0) {
            event.put("after", Map.of(DroppingTransform.FIELD, "yes"));
            event.put(DroppingTransform.FIELD, "yes");
        }
        return Json.text(event);
    }

    private static Map<String, Object> event(String operation) {
        Map<String, Object> event = new TreeMap<>();
        event.put("op", operation);
        event.put("before", null);
        event.put("after", null);
        return event;
    }
}
