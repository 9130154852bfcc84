// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;

/** Adds the keys of one field to the definition of a configuration. */
public final class FieldDefinition {
    private final ConfigDef definition;
    private final Keys keys;
    private final String prefix;
    private final Map<String, String> properties;

    private FieldDefinition(ConfigDef definition, String prefix, Map<String, String> properties) {
        this.definition = definition;
        this.keys = new Keys(definition, "Field " + prefix.substring("fields.".length(), prefix.length() - 1));
        this.prefix = prefix;
        this.properties = properties;
    }

    /**
     * Defines the keys of a field of a record, and those of its generator if that is known.
     *
     * @param prefix what its keys begin with, such as {@code fields.name.}
     */
    static void define(ConfigDef definition, String prefix, Map<String, String> properties) {
        FieldDefinition field = new FieldDefinition(definition, prefix, properties);
        field.defineGenerator();
        field.optional("scope", Type.STRING, "record", Validators.oneOf(Field.SCOPES), """
                Whether each record has a value of its own (record), or all versions of a key share one (key). The \
                fields of the key always have the scope key.""");
    }

    /** The names of the kinds of generators. */
    public static Collection<String> generators() {
        return GeneratorFactory.ALL.keySet();
    }

    private void defineGenerator() {
        optional(
                "generator",
                Type.STRING,
                FieldConfig.DEFAULT_GENERATOR,
                Validators.oneOf(GeneratorFactory.ALL.keySet()),
                "How the values of the field are made.");
        String given = properties.get(prefix + "generator");
        String kind = given == null ? FieldConfig.DEFAULT_GENERATOR : given.trim();
        GeneratorFactory known = GeneratorFactory.ALL.get(kind);
        if (known != null) {
            known.define(this);
        }
        optional("null.rate", Type.DOUBLE, 0.0, Validators.share(1), """
                The part of the values that are null, from 0 to 1. Above 0 the field is optional.""");
        optional("optional", Type.BOOLEAN, false, null, "Whether the schema of the field is optional in any case.");
        optional("doc", Type.STRING, null, null, "The documentation of the field in the schema.");
    }

    /** Defines the keys of a field inside this one. */
    void inner(String subPrefix) {
        new FieldDefinition(definition, prefix + subPrefix, properties).defineGenerator();
    }

    /** Defines the type of single values, by default {@code byDefault}, which is a part of a sentence. */
    void type(String byDefault, Collection<String> types) {
        optional(
                "type",
                Type.STRING,
                null,
                Validators.oneOf(types),
                "The type of the field's values; by default " + byDefault + ".");
        optional("scale", Type.INT, 2, Validators.between(0, 38), """
                How many digits decimal values have after the point.""");
    }

    void required(String subKey, Type type, String doc) {
        required(subKey, type, null, doc);
    }

    void required(String subKey, Type type, Validator validator, String doc) {
        keys.required(prefix + subKey, type, validator, doc);
    }

    void optional(String subKey, Type type, Object byDefault, String doc) {
        optional(subKey, type, byDefault, null, doc);
    }

    void optional(String subKey, Type type, Object byDefault, Validator validator, String doc) {
        keys.optional(prefix + subKey, type, byDefault, validator, doc);
    }

    /** The distinct well-formed names in a list that itself names further keys. */
    List<String> names(String subKey) {
        return Validators.namesIn(properties.get(prefix + subKey));
    }
}
