// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.chaos.workload.DataStream;
import io.streampair.verification.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The records in a stream's topic. Compares each with the one regenerated at its index and notes the row or report that
 * must follow. One thread adds records; meanwhile others may read the ends only.
 */
final class StreamLog {
    private final TravellingRecords generated;
    private final RecordCounts counts = new RecordCounts();
    private final LastWrites writes = new LastWrites();
    private final Map<RecordPosition, byte[]> poisons = new HashMap<>();
    private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
    private final Finding altered = new Finding("records altered");
    private long records;

    StreamLog(DataStream stream) {
        this.generated = new TravellingRecords(stream);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        records++;
        ends.put(record.partition(), record.offset() + 1);
        RecordPosition position = new RecordPosition(record.partition(), record.offset());
        Header header = record.headers().lastHeader(DataStream.INDEX_HEADER);
        if (header == null) {
            poisons.put(position, record.value());
            return;
        }
        long index = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        counts.add(index);
        TravellingRecord expected = generated.at(index);
        if (!expected.isLike(record)) {
            altered.add("index " + index + " at " + position);
        }
        if (expected.isPoison()) {
            poisons.put(position, record.value());
        } else {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            writes.add(id, new LastWrites.Write(record.timestamp(), index, record.value() == null));
        }
    }

    long records() {
        return records;
    }

    RecordCounts counts() {
        return counts;
    }

    LastWrites writes() {
        return writes;
    }

    Finding altered() {
        return altered;
    }

    Map<RecordPosition, byte[]> poisons() {
        return poisons;
    }

    /** The offset after the last record of each partition that has one. */
    Map<Integer, Long> ends() {
        return Map.copyOf(ends);
    }
}
