// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.RecordGenerator;
import java.util.Map;

/**
 * A source, the topic that it writes, the sink that reads it and the sink's table. All columns of the table are in
 * {@link StreamColumns}.
 */
public record DataStream(ConnectorFile source, ConnectorFile sink) {

    /** The header with a record's index in its stream: a tombstone has no value to hold it. */
    public static final String INDEX_HEADER = "index";

    public String topic() {
        return source.config().get("topic");
    }

    public String deadLetterTopic() {
        return sink.config().get("errors.deadletterqueue.topic.name");
    }

    /** How often the topic may hold each record. */
    public Delivery delivery() {
        return "required".equals(source.config().get("exactly.once.support"))
                ? Delivery.EXACTLY_ONCE
                : Delivery.AT_LEAST_ONCE;
    }

    /** The sink's consumer group. */
    public String group() {
        return sink.config().get("consumer.override.group.id");
    }

    /** The table with its keyspace. */
    public String table() {
        return sink.config().get("keyspace") + "." + sink.config().get("table");
    }

    /** A new generator of the records as the topic holds them. */
    public RecordGenerator generator() {
        return RecordGenerator.from(source.config());
    }

    /**
     * A new generator of the same records with maps as values, so that a check shares no code with the serialization.
     */
    public RecordGenerator generatorOfMaps() {
        return RecordGenerator.from(source.with("value.format", "map")
                .with(Map.of("disorder.poison.rate", "0"))
                .config());
    }
}
