// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Accepts the BCP 47 tags of locales that Datafaker supports, and recommends their languages. */
final class LocaleValidator implements ConfigDef.Validator, ConfigDef.Recommender {
    @Override
    public void ensureValid(String key, Object value) {
        if (value != null && Locales.find((String) value) == null) {
            throw new ConfigException(key, value, "Must be " + this + guess((String) value));
        }
    }

    /** Java and others write de_AT for the BCP 47 tag de-AT. */
    private static String guess(String tag) {
        String hyphens = tag.replace('_', '-');
        return Locales.find(hyphens) == null ? "" : "; did you mean " + hyphens + "?";
    }

    @Override
    public List<Object> validValues(String key, Map<String, Object> parsed) {
        return Languages.ALL;
    }

    @Override
    public boolean visible(String key, Map<String, Object> parsed) {
        return true;
    }

    @Override
    public String toString() {
        return "a BCP 47 tag of a language that Datafaker supports, such as en or de-AT";
    }

    /** Looked for once: each look is one through all archives of the class path. */
    private static final class Languages {
        private static final List<Object> ALL = find();

        private static List<Object> find() {
            TreeSet<String> tags = new TreeSet<>();
            for (String language : Locale.getISOLanguages()) {
                if (Locales.find(language) != null) {
                    tags.add(language);
                }
            }
            return List.copyOf(tags);
        }
    }
}
