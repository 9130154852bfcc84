// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** The words that a setting accepts. They are also its recommended values, which user interfaces offer. */
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

    /** As {@link #of}, but ignores case. */
    static Choice ofAnyCase(String... words) {
        return new Choice(ConfigDef.CaseInsensitiveValidString.in(words), words);
    }

    /** The recommender of a setting with this validator; null unless the validator is a choice. */
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
