// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import org.apache.kafka.connect.errors.ConnectException;

/** Cassandra refuses what a setting asks of each write. */
public final class RefusedSettingException extends ConnectException {
    private final String key;
    private final transient Object value;
    private final String problem;

    RefusedSettingException(String key, Object value, String problem, Throwable cause) {
        super("Invalid value " + value + " for configuration " + key + ": " + problem, cause);
        this.key = key;
        this.value = value;
        this.problem = problem;
    }

    /** Its full name. */
    public String key() {
        return key;
    }

    public Object value() {
        return value;
    }

    /** What is wrong and what to do; follows the key and its value. */
    public String problem() {
        return problem;
    }
}
