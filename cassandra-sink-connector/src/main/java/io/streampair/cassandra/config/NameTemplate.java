// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a keyspace or table, which may contain <code>${topic}</code>. Cassandra allows letters, digits and
 * underscores only in these names, quoted or not.
 */
record NameTemplate(String text) {
    private static final String TOPIC = "${topic}";
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_]");

    /** @throws IllegalArgumentException if it is not a CQL name, whatever the topic */
    void check() {
        CqlIdentifier.fromCql(text.replace(TOPIC, "t"));
    }

    boolean isPerTopic() {
        return text.contains(TOPIC);
    }

    /** The name for a topic, with an underscore for each character of the topic that is not allowed. */
    CqlIdentifier of(String topic) {
        if (!isPerTopic()) {
            return CqlIdentifier.fromCql(text);
        }
        String name = text.replace(TOPIC, NOT_ALLOWED.matcher(topic).replaceAll("_"));
        return text.startsWith("\"")
                ? CqlIdentifier.fromCql(name)
                : CqlIdentifier.fromInternal(name.toLowerCase(Locale.ROOT));
    }
}
