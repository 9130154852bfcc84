// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

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

    private final Map<Place, byte[]> poisons;
    private final Set<Place> reported = new HashSet<>();
    private final Finding unreported = new Finding("poison unreported");
    private final Finding unfounded = new Finding("reports unfounded");
    private long reports;

    DeadLetterCheck(Map<Place, byte[]> poisons) {
        this.poisons = poisons;
    }

    /** Adds a report; a record may be reported again when it is delivered again. */
    void add(ConsumerRecord<byte[], byte[]> report) {
        reports++;
        Place place = new Place((int) number(report, PARTITION), number(report, OFFSET));
        if (poisons.containsKey(place) && Arrays.equals(poisons.get(place), report.value())) {
            reported.add(place);
        } else {
            unfounded.add("of " + place);
        }
    }

    private static long number(ConsumerRecord<byte[], byte[]> report, String header) {
        return Long.parseLong(new String(report.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
    }

    long reports() {
        return reports;
    }

    List<Finding> findings() {
        for (Place place : poisons.keySet()) {
            if (!reported.contains(place)) {
                unreported.add(place.toString());
            }
        }
        return List.of(unreported, unfounded);
    }
}
