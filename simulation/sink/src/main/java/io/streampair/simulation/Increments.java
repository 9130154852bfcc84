// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.LogRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What records add to counters: each record of a row adds another power of two, so that a sum tells of which records it is,
 * and nothing but a record that is added twice is its own double.
 */
final class Increments {
    static final String FIELD = "n";

    private static final int MOST = 63;

    /** The partitions and offsets of the records of each row. */
    private final Map<String, List<String>> records = new HashMap<>();

    /** @return what the next record of the row adds */
    long next(String row, String at) {
        List<String> ofRow = records.computeIfAbsent(row, key -> new ArrayList<>());
        if (ofRow.size() == MOST) {
            throw new IllegalStateException("A row gets at most " + MOST + " increments");
        }
        ofRow.add(at);
        return 1L << (ofRow.size() - 1);
    }

    /** Whether the sum has what the record adds. */
    static boolean has(long sum, LogRecord record) {
        return record.fields() != null && (sum & (long) record.fields().get(FIELD)) != 0;
    }

    /** The records of which a sum is, by partition and offset. */
    List<String> of(ByteBuffer sum, String row) {
        long bits = sum.getLong(sum.position());
        List<String> ofRow = records.getOrDefault(row, List.of());
        List<String> of = new ArrayList<>();
        for (int i = 0; i < ofRow.size(); i++) {
            if ((bits & 1L << i) != 0) {
                of.add(ofRow.get(i));
            }
        }
        return of;
    }
}
