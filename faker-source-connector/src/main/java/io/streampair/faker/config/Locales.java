// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import net.datafaker.Faker;
import org.apache.kafka.common.config.ConfigDef;

/** Finds the locales that Datafaker supports with texts of their own. */
public final class Locales {
    /** Accepts the tags for which {@link #find} finds a locale, and recommends languages. */
    public static final ConfigDef.Validator VALIDATOR = new LocaleValidator();

    private Locales() {}

    /** The locale of a BCP 47 tag; null if the tag is malformed or Datafaker does not support its language. */
    public static Locale find(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return null;
        }
        // Datafaker looks texts up along a chain of locales; that of Locale.ENGLISH is the shortest and fastest.
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
