// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The settings of one route: those with its prefix, and else those of the plain keys. */
final class RouteSettings {
    private final AbstractConfig config;
    private final String prefix;

    /** @param prefix empty for a lone route */
    RouteSettings(AbstractConfig config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    String getString(String key) {
        return config.getString(source(key));
    }

    int getInt(String key) {
        return config.getInt(source(key));
    }

    long getLong(String key) {
        return config.getLong(source(key));
    }

    boolean getBoolean(String key) {
        return config.getBoolean(source(key));
    }

    List<String> getList(String key) {
        return config.getList(source(key));
    }

    /** A value of any type as text. */
    String text(String key) {
        return ConfigDef.convertToString(config.values().get(source(key)), config.typeOf(source(key)));
    }

    /** The original text of a value, before Kafka strips its white space; null if the key is not set. */
    String original(String key) {
        Object original = config.originals().get(source(key));
        return original == null ? null : original.toString();
    }

    /** Whether there is a value, the route's own or an inherited one. */
    boolean has(String key) {
        return config.values().get(source(key)) != null;
    }

    /** A problem with a value, reported for the key that it comes from. */
    ConfigProblem problem(String key, String message) {
        return new ConfigProblem(fullKey(key), message);
    }

    /** The key that the value comes from, or else the key to set. */
    String fullKey(String key) {
        boolean isPlain = !isGiven(prefix + key) && isGiven(key);
        return isPlain ? key : prefix + key;
    }

    private String source(String key) {
        return isGiven(prefix + key) ? prefix + key : key;
    }

    private boolean isGiven(String key) {
        return config.originals().get(key) != null;
    }
}
