// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.row.ReturnedRecord;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** Makes dead letters the records that they were, by the headers that Connect adds (KIP-298). */
public final class DeadLetters {
    private static final String PREFIX = "__connect.errors.";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";

    private final Set<String> topics;

    /** @param topics the dead letter queues that the sink reads */
    public DeadLetters(Set<String> topics) {
        this.topics = Set.copyOf(topics);
    }

    /**
     * The record that a dead letter was; other records as they are.
     *
     * @throws DataException if the headers of a dead letter do not say where it was
     */
    public SinkRecord returned(SinkRecord record) {
        boolean isLetter = !topics.isEmpty() && topics.contains(record.originalTopic());
        return isLetter ? ofLetter(record) : record;
    }

    private static SinkRecord ofLetter(SinkRecord letter) {
        String topic = text(letter, TOPIC);
        long partition = number(letter, PARTITION);
        long offset = number(letter, OFFSET);
        if (partition != (int) partition) {
            throw unreadable(PARTITION, partition);
        }
        return new ReturnedRecord(letter, topic, (int) partition, offset);
    }

    private static String text(SinkRecord letter, String name) {
        Object value = value(letter, name);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof String text) {
            return text;
        }
        throw unreadable(name, value);
    }

    private static long number(SinkRecord letter, String name) {
        Object value = value(letter, name);
        if (value instanceof Byte || value instanceof Short || value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        String text = text(letter, name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unreadable(name, text);
        }
    }

    /** Of a record that has failed several times: each queue adds its headers behind those that are there. */
    private static Object value(SinkRecord letter, String name) {
        for (Header header : letter.headers()) {
            if (header.key().equals(name)) {
                return header.value();
            }
        }
        throw new DataException("the record is in a dead letter queue (dead.letter.topics), but has no header " + name
                + ". Set errors.deadletterqueue.context.headers.enable=true in the connector that writes the queue");
    }

    private static DataException unreadable(String name, Object value) {
        return new DataException("the header " + name + " of a dead letter was read as "
                + (value == null ? "null" : value.getClass().getSimpleName() + " " + value)
                + ". Set header.converter=org.apache.kafka.connect.storage.StringConverter");
    }
}
