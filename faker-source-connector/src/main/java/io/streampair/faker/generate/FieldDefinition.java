// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Keys;
import io.streampair.faker.config.TooLargeException;
import io.streampair.faker.config.Validators;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;

/** Adds the keys of one field to a definition. */
public final class FieldDefinition {
    /** The greatest number of dots in a key, of which a level of nesting adds up to two. */
    private static final int DEEPEST = 50;

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
     * Defines the keys of a field of a record, and those of its generator if it is known.
     *
     * @param prefix the prefix of the keys, such as {@code fields.name.}
     */
    static void define(ConfigDef definition, String prefix, Map<String, String> properties) {
        FieldDefinition field = new FieldDefinition(definition, prefix, properties);
        field.defineGenerator();
        field.optional("scope", Type.STRING, "record", Validators.oneOf(Field.SCOPES), """
                Whether each record has its own value (record), or all versions of a key share one (key). Fields \
                of the key always have the scope key.""");
    }

    /** The names of the generators. */
    public static Collection<String> generators() {
        return GeneratorFactory.ALL.keySet();
    }

    private void defineGenerator() {
        String byDefault = properties.containsKey(prefix + IsGeneratorFactory.IS)
                ? IsGeneratorFactory.IS
                : FieldConfig.DEFAULT_GENERATOR;
        optional("generator", Type.STRING, byDefault, Validators.oneOf(GeneratorFactory.ALL.keySet()), """
                The generator of the values.""");
        String given = properties.get(prefix + "generator");
        String generator = given == null ? byDefault : given.trim();
        GeneratorFactory factory = GeneratorFactory.ALL.get(generator);
        if (factory != null) {
            factory.define(this);
        }
        optional("null.rate", Type.DOUBLE, 0.0, Validators.share(1), """
                The share of values that are null. Above 0 the schema of the field is optional.""");
        optional("optional", Type.BOOLEAN, false, null, """
                Whether the schema of the field is optional even without nulls.""");
        optional("doc", Type.STRING, null, null, """
                The documentation of the field in the schema.""");
    }

    /** Defines the keys of a field inside this one. */
    void inner(String subPrefix) {
        if (prefix.chars().filter(c -> c == '.').count() > DEEPEST) {
            throw new TooLargeException("Fields are nested too deep. Use fewer levels");
        }
        new FieldDefinition(definition, prefix + subPrefix, properties).defineGenerator();
    }

    /** Defines the type of single values; {@code byDefault} names the default and ends a sentence. */
    void type(String byDefault, Collection<String> types) {
        optional(
                "type",
                Type.STRING,
                null,
                Validators.oneOf(types),
                "The type of the values; by default " + byDefault + ".");
        optional("scale", Type.INT, 2, Validators.between(0, 38), """
                The number of digits after the decimal point; decimal values only.""");
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

    /** The distinct well-formed names in a list, each of which defines further keys. */
    List<String> names(String subKey) {
        return Validators.namesIn(properties.get(prefix + subKey));
    }
}
