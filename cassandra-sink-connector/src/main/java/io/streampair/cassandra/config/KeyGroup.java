// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Defines the keys of one group, in the order of the calls. */
final class KeyGroup {
    private final String name;
    private final ConfigDef definition;
    private int size;

    KeyGroup(String name, ConfigDef definition) {
        this.name = name;
        this.definition = definition;
    }

    void add(String key, Type type, Object defaultValue, Importance importance, String documentation) {
        add(key, type, defaultValue, null, importance, documentation);
    }

    void add(
            String key,
            Type type,
            Object defaultValue,
            ConfigDef.Validator validator,
            Importance importance,
            String documentation) {
        definition.define(
                key,
                type,
                defaultValue,
                validator,
                importance,
                documentation,
                name,
                ++size,
                type == Type.BOOLEAN ? Width.SHORT : Width.LONG,
                displayName(key),
                Choice.recommenderOf(validator));
    }

    private static String displayName(String key) {
        String words = key.replace('.', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
