// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Adds the keys of one field to the definition of a configuration. */
final class FieldDefinition {
    private final ConfigDef definition;
    private final String name;
    private final Map<String, String> properties;

    private FieldDefinition(ConfigDef definition, String name, Map<String, String> properties) {
        this.definition = definition;
        this.name = name;
        this.properties = properties;
    }

    /** Defines {@code fields.<name>.generator} and, if its value is known, the keys of the generator. */
    static void define(ConfigDef definition, String name, Map<String, String> properties) {
        FieldDefinition field = new FieldDefinition(definition, name, properties);
        field.optional(
                "generator",
                Type.STRING,
                FieldConfig.DEFAULT_GENERATOR,
                Validators.oneOf(GeneratorKind.ALL.keySet()),
                "How the values of the field are made.");
        String kind = properties.getOrDefault(FieldConfig.key(name, "generator"), FieldConfig.DEFAULT_GENERATOR);
        GeneratorKind known = GeneratorKind.ALL.get(kind.trim());
        if (known != null) {
            known.define(field);
        }
    }

    void type(String byDefault, Collection<String> types) {
        optional("type", Type.STRING, byDefault, Validators.oneOf(types), "The type of the field's values.");
    }

    void required(String subKey, Type type, String doc) {
        required(subKey, type, null, doc);
    }

    void required(String subKey, Type type, Validator validator, String doc) {
        optional(subKey, type, ConfigDef.NO_DEFAULT_VALUE, validator, doc);
    }

    void optional(String subKey, Type type, Object byDefault, String doc) {
        optional(subKey, type, byDefault, null, doc);
    }

    void optional(String subKey, Type type, Object byDefault, Validator validator, String doc) {
        String key = FieldConfig.key(name, subKey);
        int order = definition.names().size();
        definition.define(
                key, type, byDefault, validator, Importance.MEDIUM, doc, "Field " + name, order, Width.MEDIUM, key);
    }

    /** The distinct well-formed names in a list that itself names further keys. */
    List<String> names(String subKey) {
        return Validators.namesIn(properties.get(FieldConfig.key(name, subKey)));
    }
}
