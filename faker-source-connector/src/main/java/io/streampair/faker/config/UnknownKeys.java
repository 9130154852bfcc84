// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds given keys that the connector does not know though they were meant for it. A configuration also holds the keys
 * of Connect itself, so a key is taken for ours if it is under a prefix of ours, or a slip away from one of our keys.
 */
final class UnknownKeys {
    private static final String FIELDS = "fields.";
    private static final List<String> PREFIXES = List.of(FIELDS, "headers.", "rate.", "clock.", "disorder.", "schema.");

    private final Settings settings;
    private final List<String> known;

    UnknownKeys(Settings settings) {
        this.settings = settings;
        this.known = settings.keys();
    }

    void reject(Collection<String> given) {
        // What a wrong preset would have defined is not known.
        if (!settings.valid(Presets.PRESET)) {
            return;
        }
        for (String key : given) {
            if (!settings.knows(key)) {
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
                    key, "there is no such key; " + Suggestions.didYouMean(key, known) + "rename or remove it");
        }
    }

    private void rejectFieldKey(String key) {
        String field = key.substring(FIELDS.length()).split("\\.", 2)[0];
        List<String> fields = settings.names("fields");
        if (!fields.contains(field)) {
            settings.problem(
                    key,
                    "there is no field '" + field + "'; " + Suggestions.didYouMean(field, fields)
                            + "add it to fields, or remove the key");
            return;
        }
        String generator = FIELDS + field + ".generator";
        if (settings.valid(generator)) {
            List<String> keys = keysUnder(FIELDS + field + ".");
            settings.problem(
                    key,
                    "the generator " + settings.text(generator) + " has no such key; "
                            + Suggestions.didYouMean(key, keys) + "remove it, or use one of "
                            + String.join(", ", keys));
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
