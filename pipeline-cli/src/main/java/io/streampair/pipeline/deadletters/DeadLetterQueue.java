// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.pipeline.command.CommandException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sink's dead letter queue. */
record DeadLetterQueue(String sink, Map<String, String> config) {
    static final String TOPIC = "errors.deadletterqueue.topic.name";

    /** The setting of the Cassandra sink that makes dead letters the records that they were. */
    static final String RETURNED = "dead.letter.topics";

    private static final String SINK_CLASS = "CassandraSinkConnector";
    private static final String HEADERS = "errors.deadletterqueue.context.headers.enable";
    private static final String AGAIN = ".again";

    String topic() {
        return config.get(TOPIC).strip();
    }

    /** Where letters go that fail again; those of that topic go back to the first if they fail once more. */
    String topicOfFailuresFrom(String topic) {
        return topic.equals(topic()) ? topic + AGAIN : topic();
    }

    String redriver() {
        return sink + "-redrive";
    }

    /**
     * The settings of a sink that writes the letters of a topic as this sink would write the records that they were.
     *
     * @throws CommandException if this sink cannot have one
     */
    Map<String, String> redriverOf(String topic) {
        if (!config.getOrDefault("connector.class", "").endsWith(SINK_CLASS)) {
            throw new CommandException("Only dead letters of the Cassandra sink can be written again; " + sink
                    + " is a " + config.get("connector.class") + ".");
        }
        if (!config.getOrDefault(HEADERS, "false").equalsIgnoreCase("true")) {
            throw new CommandException("The dead letters of " + sink + " do not say where they come from. Set "
                    + HEADERS + "=true in its settings: future dead letters will.");
        }
        Map<String, String> redriver = new TreeMap<>(config);
        // A group of its own: as a member of the sink's group it would take partitions of the sink.
        redriver.keySet().removeAll(List.of("topics.regex", "consumer.override.group.id", "name"));
        redriver.put("topics", topic);
        redriver.put(RETURNED, topic);
        redriver.put("consumer.override.auto.offset.reset", "earliest");
        redriver.put("errors.tolerance", "all");
        redriver.put(TOPIC, topicOfFailuresFrom(topic));
        redriver.put("flush.interval.ms", "1000");
        return redriver;
    }
}
