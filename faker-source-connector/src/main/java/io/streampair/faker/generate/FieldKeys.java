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

/** The keys that name the fields, and the keys of the named fields. */
public final class FieldKeys implements KeyGroup {
    /** The names of the fields. */
    public static final String FIELDS = "fields";
    /** The locale of the generated texts. */
    public static final String LOCALE = "locale";
    /** The number of keys of a changelog. */
    public static final String KEYS = "keys";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Fields");
        keys.optional(FIELDS, Type.LIST, List.of(), null, """
                The names of the fields of a record, in order, separated by commas. The keys fields.<name>.* \
                define how the values of a field are made. The values of a field do not depend on the other \
                fields, except for template and is.""");
        keys.optional(LOCALE, Type.STRING, "en", Locales.VALIDATOR, """
                The locale of generated texts, as a BCP 47 tag. Locales other than en generate more slowly.""");
        keys.optional(
                KEYS,
                Type.LONG,
                -1L,
                Validators.that(
                        (Long n) -> n == -1 || (n > 0 && n <= 1L << 62), "-1 (no limit), or above 0 and at most 2^62"),
                """
                The number of keys; -1: each record has its own key. With a number the stream is a changelog: in \
                rounds, each in another order, every key gets one record, its next version. All versions of a key \
                are in one split, which keeps their order.""");
        for (String name : Validators.namesIn(properties.get(FIELDS))) {
            FieldDefinition.define(definition, prefix(name), properties);
        }
    }

    static String prefix(String field) {
        return FIELDS + "." + field + ".";
    }
}
