// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.chaos.workload.DataStream;
import io.streampair.faker.RecordGenerator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.StringConverter;

/** Regenerates the records of a stream, with the bytes that the topic holds. Not thread-safe. */
final class TravellingRecords {
    private static final String DISORDER_HEADER = "faker.disorder";
    private static final Set<String> OF_THE_CLOCK = Set.of("late", "early");

    private final RecordGenerator generator;
    private final Converter keys = new StringConverter();
    private final Converter values = new JsonConverter();

    TravellingRecords(DataStream stream) {
        this.generator = stream.generator();
        keys.configure(Map.of(), true);
        values.configure(Map.of("schemas.enable", "false"), false);
    }

    TravellingRecord at(long index) {
        List<SourceRecord> written = generator.written(index);
        if (written.size() != 1) {
            throw new IllegalStateException("Expected 1 record at index " + index + " but found " + written.size());
        }
        SourceRecord record = written.get(0);
        return new TravellingRecord(
                keys.fromConnectData(record.topic(), record.keySchema(), record.key()),
                values.fromConnectData(record.topic(), record.valueSchema(), record.value()),
                record.timestamp(),
                record.value() != null && isDamaged(record));
    }

    private static boolean isDamaged(SourceRecord record) {
        for (Header header : record.headers()) {
            if (header.key().equals(DISORDER_HEADER) && !OF_THE_CLOCK.contains(header.value())) {
                return true;
            }
        }
        return false;
    }
}
