// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What records do to the elements of a set or a map that they add to. */
final class ElementsJudge {
    private final String field;
    private final List<LogRecord> writers;

    /** @param writers all records that write to the row or delete it, in the order of the log */
    ElementsJudge(String field, List<LogRecord> writers) {
        this.field = field;
        this.writers = writers;
    }

    /** The records that add an element or delete it, by its key. */
    Map<String, List<LogRecord>> writers() {
        Map<String, List<LogRecord>> byElement = new TreeMap<>();
        for (LogRecord each : writers) {
            elements(each).keySet().forEach(key -> byElement.put(key, new ArrayList<>()));
        }
        for (LogRecord each : writers) {
            byElement.forEach((key, adding) -> {
                if (each.isDelete() || elements(each).containsKey(key)) {
                    adding.add(each);
                }
            });
        }
        return byElement;
    }

    /** What a record leaves of an element; null for nothing. */
    String effect(LogRecord record, String key) {
        return elements(record).get(key);
    }

    private Map<String, String> elements(LogRecord record) {
        return record.isDelete() ? Map.of() : asMap(record.fields().get(field));
    }

    /** A set as a map of its elements to themselves. */
    static Map<String, String> asMap(Object value) {
        Map<String, String> map = new TreeMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, each) -> map.put((String) key, (String) each));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> map.put((String) each, (String) each));
        }
        return map;
    }

    /** A set in the order in which Cassandra keeps it. */
    static List<String> sorted(List<?> elements) {
        List<String> texts = new ArrayList<>();
        elements.forEach(each -> texts.add((String) each));
        Collections.sort(texts);
        return texts;
    }
}
