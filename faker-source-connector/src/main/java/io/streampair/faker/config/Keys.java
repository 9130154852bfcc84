// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Recommender;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Adds keys to one group of a definition, in order. The validator of a key, if it can, recommends values. */
public final class Keys {
    /** More settings than a connector needs, and few enough to check them in a moment. */
    static final int MOST_KEYS = 20_000;

    private final ConfigDef definition;
    private final String group;

    public Keys(ConfigDef definition, String group) {
        this.definition = definition;
        this.group = group;
    }

    /** Adds a key that must be set; {@code validator} may be null. */
    public void required(String key, Type type, Validator validator, String doc) {
        define(key, type, ConfigDef.NO_DEFAULT_VALUE, validator, Importance.HIGH, doc);
    }

    /** Adds a key with a default; the default and {@code validator} may be null. */
    public void optional(String key, Type type, Object byDefault, Validator validator, String doc) {
        define(key, type, byDefault, validator, Importance.MEDIUM, doc);
    }

    private void define(
            String key, Type type, Object byDefault, Validator validator, Importance importance, String doc) {
        if (definition.names().size() >= MOST_KEYS) {
            throw new TooLargeException("The fields have more than " + MOST_KEYS + " settings. Use fewer fields");
        }
        Recommender recommender = validator instanceof Recommender both ? both : null;
        int order = definition.names().size();
        definition.define(
                key, type, byDefault, validator, importance, doc, group, order, Width.MEDIUM, key, recommender);
    }
}
