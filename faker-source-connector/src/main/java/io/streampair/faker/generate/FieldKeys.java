// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Locales;
import io.streampair.faker.config.Validators;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The keys that name the fields, and those of the fields that are named. */
public final class FieldKeys implements KeyGroup {
    /** The names of the fields. */
    public static final String FIELDS = "fields";
    /** The locale of the generated texts. */
    public static final String LOCALE = "locale";
    /** How many keys the records are versions of. */
    public static final String KEYS = "keys";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Fields");
        keys.optional(FIELDS, Type.LIST, List.of(), null, """
                The names of the fields of a record, in their order, separated by commas. How the values of a field \
                are made is configured by the keys that begin with fields.<name>. A field's values do not depend on \
                the other fields.""");
        keys.optional(LOCALE, Type.STRING, "en", Locales.VALIDATOR, """
                The locale of generated texts, as a BCP 47 tag. Locales other than en are slower to generate.""");
        keys.optional(
                KEYS, Type.LONG, -1L, Validators.that((Long n) -> n == -1 || n > 0, "-1 (no bound), or above 0"), """
                How many keys there are. With it the stream is a changelog: it goes through all keys in rounds, in \
                each round in another order, and every record is a new version of its key. All versions of a key are \
                in one split, so they keep their order. -1 means that every record has a key of its own.""");
        for (String name : Validators.namesIn(properties.get(FIELDS))) {
            FieldDefinition.define(definition, prefix(name), properties);
        }
    }

    static String prefix(String field) {
        return FIELDS + "." + field + ".";
    }
}
