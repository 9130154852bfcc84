// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import org.apache.kafka.common.config.ConfigException;

/** A setting that must be changed before the sink can work. Its message names the key, the value and the remedy. */
public class SettingException extends ConfigException {
    private final transient ConfigProblem problem;

    /**
     * @param value is told as it is, unless it is a {@link org.apache.kafka.common.config.types.Password}
     * @param message in words that follow the key and its value
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
