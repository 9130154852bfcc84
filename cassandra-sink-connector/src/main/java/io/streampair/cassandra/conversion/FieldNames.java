// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the fields of a user-defined type. */
final class FieldNames {
    private static final int AMBIGUOUS = -1;

    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();

    FieldNames(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            exact.put(names.get(i), i);
            folded.merge(fold(names.get(i)), i, (one, other) -> AMBIGUOUS);
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The index of the field of this name, or else of the only one that differs in case; -1 if there is none. */
    int index(String name) {
        Integer index = exact.get(name);
        return index != null ? index : folded.getOrDefault(fold(name), -1);
    }

    String name(int index) {
        return names.get(index);
    }

    List<String> all() {
        return names;
    }
}
