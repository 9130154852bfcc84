// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** Some words of which a setting is one. They are recommended too, so that user interfaces offer them. */
final class Choice implements ConfigDef.Validator, ConfigDef.Recommender {
    private final ConfigDef.Validator validator;
    private final List<Object> words;

    private Choice(ConfigDef.Validator validator, String... words) {
        this.validator = validator;
        this.words = List.of((Object[]) words);
    }

    static Choice of(String... words) {
        return new Choice(ConfigDef.ValidString.in(words), words);
    }

    /** Upper and lower case are the same. */
    static Choice ofAnyCase(String... words) {
        return new Choice(ConfigDef.CaseInsensitiveValidString.in(words), words);
    }

    /** What is recommended for settings that this validates; null if it is no choice. */
    static ConfigDef.Recommender recommenderOf(ConfigDef.Validator validator) {
        return validator instanceof Choice choice ? choice : null;
    }

    @Override
    public void ensureValid(String name, Object value) {
        validator.ensureValid(name, value);
    }

    @Override
    public List<Object> validValues(String name, Map<String, Object> parsedConfig) {
        return words;
    }

    @Override
    public boolean visible(String name, Map<String, Object> parsedConfig) {
        return true;
    }

    @Override
    public String toString() {
        return validator.toString();
    }
}
