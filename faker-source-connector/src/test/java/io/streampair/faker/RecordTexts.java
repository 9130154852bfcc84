// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/** Records as texts, to compare many of them. */
final class RecordTexts {
    private RecordTexts() {}

    static List<String> texts(List<SourceRecord> records) {
        return records.stream()
                .map(record -> record.topic() + " " + record.timestamp() + " " + record.key() + " " + record.value())
                .toList();
    }

    /** To compare them in any order. */
    static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
