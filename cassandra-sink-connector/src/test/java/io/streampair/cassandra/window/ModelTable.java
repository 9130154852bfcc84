// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of Cassandra hold after writes, by their times, and by their order where times are equal. */
final class ModelTable {
    private final Map<String, Map<Integer, String>> rows = new TreeMap<>();

    ModelTable(List<Row> writes) {
        List<Row> ordered = new ArrayList<>(writes);
        ordered.sort(Comparator.comparingLong(Row::writeTime));
        ordered.forEach(this::apply);
    }

    private void apply(Row row) {
        String key = row.table() + " " + text(row.key().routingKey());
        if (row.isDelete()) {
            rows.remove(key);
            return;
        }
        Map<Integer, String> columns = rows.computeIfAbsent(key, k -> new TreeMap<>());
        for (int i = 0; i < row.values().length; i++) {
            ByteBuffer value = row.values()[i];
            if (value == null) {
                columns.remove(i);
            } else if (!Row.isUnset(value)) {
                columns.put(i, text(value));
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
