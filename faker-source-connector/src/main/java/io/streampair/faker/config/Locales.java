// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** Finds the locales for which Datafaker has texts of its own. */
public final class Locales {
    /** Accepts the tags that {@link #find} finds a locale for, and recommends the languages among them. */
    public static final ConfigDef.Validator VALIDATOR = new LocaleValidator();

    private Locales() {}

    /** The locale of a BCP 47 tag, or null if the tag is malformed or Datafaker does not have its language. */
    public static Locale find(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return null;
        }
        // Locale.ENGLISH itself has the shortest chain of look-ups: several times faster than en-US.
        if (locale.equals(Locale.ENGLISH)) {
            return Locale.ENGLISH;
        }
        String language = locale.getLanguage();
        if (language.isEmpty()) {
            return null;
        }
        return hasTexts(language) || hasTexts(language + "-" + locale.getCountry()) ? locale : null;
    }

    private static boolean hasTexts(String name) {
        return Faker.class.getResource("/" + name + ".yml") != null;
    }
}
