// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.verification.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares the dead letter queue with the damaged records of a topic. */
final class DeadLetterCheck {
    private static final String PARTITION = "__connect.errors.partition";
    private static final String OFFSET = "__connect.errors.offset";

    private final Map<RecordPosition, byte[]> poisons;
    private final Set<RecordPosition> reported = new HashSet<>();
    private final Finding unreported = new Finding("poison unreported");
    private final Finding unfounded = new Finding("reports unfounded");
    private long reports;

    DeadLetterCheck(Map<RecordPosition, byte[]> poisons) {
        this.poisons = poisons;
    }

    /** Adds a report; a record may be reported again when it is delivered again. */
    void add(ConsumerRecord<byte[], byte[]> report) {
        reports++;
        RecordPosition position = new RecordPosition((int) number(report, PARTITION), number(report, OFFSET));
        if (poisons.containsKey(position) && Arrays.equals(poisons.get(position), report.value())) {
            reported.add(position);
        } else {
            unfounded.add("of " + position);
        }
    }

    private static long number(ConsumerRecord<byte[], byte[]> report, String header) {
        return Long.parseLong(new String(report.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
    }

    long reports() {
        return reports;
    }

    List<Finding> findings() {
        for (RecordPosition position : poisons.keySet()) {
            if (!reported.contains(position)) {
                unreported.add(position.toString());
            }
        }
        return List.of(unreported, unfounded);
    }
}
