// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a keyspace or table, which may contain <code>${topic}</code>. Cassandra allows letters, digits and
 * underscores only in these names, quoted or not.
 */
record NameTemplate(String text) {
    private static final String TOPIC = "${topic}";
    private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_]");

    /** Why Cassandra refuses the name for every topic, and what to do; empty if it does not. */
    Optional<String> problem(int maxLength) {
        String name = text.replace(TOPIC, "t").strip();
        boolean isQuoted = name.startsWith("\"");
        if (isQuoted && (name.length() < 3 || !name.endsWith("\""))) {
            return Optional.of("not a CQL name; write the name between two double quotes");
        }
        String content = isQuoted ? name.substring(1, name.length() - 1) : name;
        if (NOT_ALLOWED.matcher(content).find()) {
            return Optional.of(
                    "not a name for Cassandra, which allows only letters, digits and underscores in the names of "
                            + "keyspaces and tables, also in double quotes. Choose another name, such as "
                            + NOT_ALLOWED.matcher(content).replaceAll("_"));
        }
        if (!isQuoted && !isCql(name)) {
            return Optional.of(
                    "not a CQL name; put a reserved word, or a name that does not begin with a letter, in double "
                            + "quotes");
        }
        return tooLong(content, maxLength);
    }

    private static boolean isCql(String name) {
        if (!UNQUOTED.matcher(name).matches()) {
            return false;
        }
        try {
            CqlIdentifier.fromCql(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Why the name is too long for a topic, and what to do; empty if it is not. */
    Optional<String> problem(String topic, int maxLength) {
        return tooLong(of(topic).asInternal(), maxLength);
    }

    private static Optional<String> tooLong(String name, int maxLength) {
        return name.length() <= maxLength
                ? Optional.empty()
                : Optional.of("too long: Cassandra allows at most " + maxLength + " characters, and " + name + " has "
                        + name.length());
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
