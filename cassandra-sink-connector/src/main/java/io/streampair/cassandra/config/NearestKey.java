// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.text.NearestName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the key that an unknown one may stand for: by its letters, or else by its words, as ttl for ttl.seconds. */
final class NearestKey {
    private static final int LONGEST = 100;
    private static final double LEAST_LIKENESS = 0.5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private NearestKey() {}

    /** @param known the keys to choose from, the likeliest first */
    @SafeVarargs
    static Optional<String> of(String key, Collection<String>... known) {
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>();
        for (Collection<String> keys : known) {
            all.addAll(keys);
        }
        return NearestName.of(key, all, key.length() < 4 ? 1 : Math.max(2, key.length() / 4))
                .or(() -> byWords(key, all));
    }

    private static Optional<String> byWords(String key, Set<String> known) {
        Set<String> words = words(key);
        String nearest = null;
        double best = 0;
        for (String candidate : known) {
            double likeness = likeness(words, words(candidate));
            if (likeness >= LEAST_LIKENESS && likeness > best) {
                best = likeness;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Set<String> words(String key) {
        Set<String> words = new HashSet<>();
        for (String word : List.of(BETWEEN_WORDS.split(key))) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** The share of common words (Dice's coefficient). */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }
}
