// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;

/** The settings of one route: all that belongs to one table and the records that it gets. */
final class RouteSettings {
    private final AbstractConfig config;

    RouteSettings(AbstractConfig config) {
        this.config = config;
    }

    String getString(String key) {
        return config.getString(key);
    }

    int getInt(String key) {
        return config.getInt(key);
    }

    boolean getBoolean(String key) {
        return config.getBoolean(key);
    }

    List<String> getList(String key) {
        return config.getList(key);
    }

    /** The text as it is given, with the white space that Kafka takes from the ends of settings; null if it is not. */
    String original(String key) {
        Object original = config.originals().get(key);
        return original == null ? null : original.toString();
    }

    /** What is wrong with the value of a key. */
    ConfigProblem problem(String key, String message) {
        return new ConfigProblem(key, message);
    }
}
