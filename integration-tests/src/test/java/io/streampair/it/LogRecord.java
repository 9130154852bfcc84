// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it is in the topic. */
record LogRecord(int partition, long offset, String key, String value, Map<String, String> headers) {
    static LogRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new LogRecord(record.partition(), record.offset(), text(record.key()), text(record.value()), headers);
    }

    /** The person in the record's value. */
    Person person() {
        return Person.parseJson(value);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
