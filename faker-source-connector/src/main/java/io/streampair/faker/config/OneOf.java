// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Accepts a fixed set of names and recommends them; for any other name it suggests the nearest. */
final class OneOf implements ConfigDef.Validator, ConfigDef.Recommender {
    private final List<String> names;

    OneOf(Collection<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    public void ensureValid(String key, Object value) {
        if (value != null && !names.contains(value)) {
            throw new ConfigException(key, value, "Must be " + this + Suggestions.didYouMean(value.toString(), names));
        }
    }

    @Override
    public List<Object> validValues(String key, Map<String, Object> parsed) {
        return new ArrayList<>(names);
    }

    @Override
    public boolean visible(String key, Map<String, Object> parsed) {
        return true;
    }

    @Override
    public String toString() {
        return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
    }
}
