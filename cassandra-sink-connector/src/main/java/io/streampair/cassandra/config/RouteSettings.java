// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;

/** The settings of one route: those that are given behind its prefix, and for the others the plain keys. */
final class RouteSettings {
    private final AbstractConfig config;
    private final String prefix;

    /** @param prefix empty for a route that has the plain keys alone */
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

    boolean getBoolean(String key) {
        return config.getBoolean(source(key));
    }

    List<String> getList(String key) {
        return config.getList(source(key));
    }

    /** The text as it is given, with the white space that Kafka takes from the ends of settings; null if it is not. */
    String original(String key) {
        Object original = config.originals().get(source(key));
        return original == null ? null : original.toString();
    }

    /** Whether there is a value, of the route's own or the plain key's. */
    boolean has(String key) {
        return config.values().get(source(key)) != null;
    }

    /** What is wrong with the value of a key, told of the key that it is from. */
    ConfigProblem problem(String key, String message) {
        return new ConfigProblem(fullKey(key), message);
    }

    /** The key that the value is from, or that it should be given by. */
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
