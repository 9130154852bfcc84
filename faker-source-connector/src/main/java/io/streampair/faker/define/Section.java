// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.InvalidTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map of a document with known keys. */
final class Section {
    private final Part part;
    private final Map<String, Part> entries;

    /**
     * @param what it defines, for messages, such as "a stream"
     * @param keys all that it may have
     */
    Section(Part part, String what, List<String> keys) {
        this.part = part;
        this.entries = part.map("the keys of " + what + ": " + String.join(", ", keys));
        for (Map.Entry<String, Part> entry : entries.entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw part.keyPart(entry.getKey()).problem(unknown(entry, what, keys));
            }
        }
    }

    private Section(Part part, Map<String, Part> entries) {
        this.part = part;
        this.entries = entries;
    }

    /** This section with the values of settings, whose names are a prefix and the key. */
    Section replacing(String prefix, Map<String, String> settings) {
        Map<String, Part> replaced = new LinkedHashMap<>(entries);
        settings.forEach((key, value) -> replaced.put(key, Part.ofSetting(prefix + key, value)));
        return new Section(part, replaced);
    }

    private static String unknown(Map.Entry<String, Part> entry, String what, List<String> keys) {
        if (entry.getValue().isNull()) {
            return "Unknown key '" + entry.getKey() + "' of " + what + ". A comma ends a value within braces: put an"
                    + " expression with commas in quotes, or on a line of its own";
        }
        return Suggestions.problem(
                "Unknown key '" + entry.getKey() + "' of " + what,
                Suggestions.didYouMean(entry.getKey(), keys),
                "It may have " + String.join(", ", keys));
    }

    Part part() {
        return part;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Null if the key is not set. */
    Part get(String key) {
        return entries.get(key);
    }

    /** Where a key is, for problems. */
    Part keyPart(String key) {
        return part.keyPart(key);
    }

    Part required(String key, String why) {
        Part value = entries.get(key);
        if (value == null) {
            throw part.problem("The key " + key + " is missing. " + why);
        }
        return value;
    }

    String text(String key, String byDefault) {
        return has(key) ? get(key).text() : byDefault;
    }

    long whole(String key, long least, long greatest, long byDefault) {
        if (!has(key)) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(get(key).text());
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw get(key).problem("Expected a whole number from " + least + " to " + greatest + " for " + key);
    }

    double number(String key, double byDefault) {
        if (!has(key)) {
            return byDefault;
        }
        try {
            double number = Double.parseDouble(get(key).text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw get(key).problem("Expected a number for " + key);
    }

    boolean flag(String key, boolean byDefault) {
        String text = text(key, String.valueOf(byDefault));
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw get(key).problem("Expected true or false for " + key);
    }

    /** A duration in microseconds. */
    long micros(String key, long byDefault) {
        if (!has(key)) {
            return byDefault;
        }
        try {
            return Durations.micros(get(key).text());
        } catch (InvalidTimeException e) {
            throw get(key).problem(e);
        }
    }

    /** A list of texts, or a single one. */
    List<Part> texts(String key) {
        Part value = get(key);
        if (value == null) {
            return List.of();
        }
        return value.isList() ? List.copyOf(value.list("a list of names")) : List.of(value);
    }
}
