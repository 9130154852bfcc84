// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import org.apache.kafka.common.config.ConfigException;

/** A setting must be changed before the sink can work. The message names the key, the value and what to do. */
public class SettingException extends ConfigException {
    private final transient ConfigProblem problem;

    /**
     * @param value shown in the message unless it is a {@link org.apache.kafka.common.config.types.Password}
     * @param message what is wrong and what to do; follows the key and its value
     */
    public SettingException(String key, Object value, String message) {
        super(key, value, message);
        this.problem = new ConfigProblem(key, message);
    }

    public String key() {
        return problem.key();
    }

    ConfigProblem problem() {
        return problem;
    }
}
