// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Rejects unknown keys that are meant for the connector. A configuration also holds the keys of Connect itself, so a
 * key counts as ours if it has one of our prefixes or nearly equals one of our keys.
 */
final class UnknownKeys {
    private static final String FIELDS = "fields.";
    /** So many are looked at: each is compared with all known keys. */
    private static final int MOST_UNKNOWN = 1000;

    private static final List<String> PREFIXES = List.of(FIELDS, "headers.", "rate.", "clock.", "disorder.", "schema.");

    private final Settings settings;
    private final List<String> known;

    UnknownKeys(Settings settings) {
        this.settings = settings;
        this.known = settings.keys();
    }

    void reject(Collection<String> given) {
        // An unknown preset would have defined fields, so their keys cannot be judged.
        if (!settings.valid(Presets.PRESET)) {
            return;
        }
        int unknown = 0;
        for (String key : given) {
            if (!settings.knows(key) && unknown++ < MOST_UNKNOWN) {
                reject(key);
            }
        }
    }

    private void reject(String key) {
        if (key.startsWith(FIELDS)) {
            rejectFieldKey(key);
            return;
        }
        boolean ours = PREFIXES.stream().anyMatch(key::startsWith);
        if (ours || Suggestions.nearest(key, known) != null) {
            settings.problem(
                    key, Suggestions.problem("Unknown key", Suggestions.didYouMean(key, known), "Rename or remove it"));
        }
    }

    private void rejectFieldKey(String key) {
        String field = key.substring(FIELDS.length()).split("\\.", 2)[0];
        List<String> fields = settings.names("fields");
        if (!fields.contains(field)) {
            settings.problem(
                    key,
                    Suggestions.problem(
                            "Unknown field '" + field + "'",
                            Suggestions.didYouMean(field, fields),
                            "Add it to fields, or remove the key"));
            return;
        }
        String generator = FIELDS + field + ".generator";
        if (settings.valid(generator)) {
            List<String> keys = keysUnder(FIELDS + field + ".");
            settings.problem(
                    key,
                    Suggestions.problem(
                            "Unknown key of the generator " + settings.text(generator),
                            Suggestions.didYouMean(key, keys),
                            "Remove it, or use one of " + String.join(", ", keys)));
        }
    }

    private List<String> keysUnder(String prefix) {
        List<String> keys = new ArrayList<>();
        for (String key : known) {
            if (key.startsWith(prefix)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
