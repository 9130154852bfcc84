// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** The setting of a sink that writes what another one could not write. */
public final class DeadLetterConfig {
    public static final String TOPICS = "dead.letter.topics";

    private DeadLetterConfig() {}

    static void define(ConfigDef definition) {
        definition.define(
                TOPICS,
                Type.LIST,
                List.of(),
                Importance.LOW,
                "Those of the topics that are dead letter queues of sinks. A record of them is written as the record that "
                        + "it was: by the route of the topic that it came from, and with the write time that it had, "
                        + "so that newer rows stay. The sink that fills the queue needs "
                        + "errors.deadletterqueue.context.headers.enable=true. See docs/dead-letters.md.",
                "Dead letters",
                1,
                Width.LONG,
                "Dead letter queues to write");
    }

    static Set<String> topics(AbstractConfig config) {
        return new HashSet<>(config.getList(TOPICS));
    }
}
