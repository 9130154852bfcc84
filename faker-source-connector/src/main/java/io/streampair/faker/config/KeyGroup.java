// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** The keys of one subject. */
public interface KeyGroup {
    /** Adds the keys to a definition. {@code properties} are the given values: some of them define further keys. */
    void define(ConfigDef definition, Map<String, String> properties);
}
