// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** Keys of one subject. */
public interface KeyGroup {
    /** Adds the keys to a definition; {@code properties} are the given values, which may call for further keys. */
    void define(ConfigDef definition, Map<String, String> properties);
}
