// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The lines of records of which each line becomes a row. */
final class Lines {
    private static final String FIELD = "lines";
    private static final int MOST = 3;

    private Lines() {}

    /**
     * The fields of a record.
     *
     * @param which a bit for each line that it has
     * @param content of the line of a number
     */
    static Map<String, Object> fields(long which, LongFunction<Object> content) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (((which >> i) & 1) == 1) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("c", "c" + i);
                line.put("v", content.apply(i));
                lines.add(line);
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(FIELD, lines);
        return fields;
    }

    /** What the records write to each row, and if they replace, what they delete: as if each had records of its own. */
    static List<LogRecord> byRow(List<LogRecord> records, boolean replaces) {
        List<LogRecord> byRow = new ArrayList<>();
        for (LogRecord record : records) {
            if (record.isDelete()) {
                byRow.add(record);
                continue;
            }
            Map<Object, Map<String, Object>> lines = new LinkedHashMap<>();
            for (Object line : (List<?>) record.fields().get(FIELD)) {
                Object value = ((Map<?, ?>) line).get("v");
                lines.put(((Map<?, ?>) line).get("c"), Map.of("v", value));
            }
            for (int i = 0; i < MOST; i++) {
                Map<String, Object> fields = lines.get("c" + i);
                if (fields != null || replaces) {
                    byRow.add(ofRow(record, "c" + i, fields));
                }
            }
        }
        return byRow;
    }

    private static LogRecord ofRow(LogRecord record, String line, Map<String, Object> fields) {
        return new LogRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                fields == null ? LogRecord.Kind.DELETE : LogRecord.Kind.PUT,
                record.row() + "/" + line,
                fields,
                record.key(),
                record.value(),
                record.producedAt());
    }
}
