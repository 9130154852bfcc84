// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;

/**
 * Finds the field that belongs to a column by name: {@code firstName} to {@code first_name}, if no name is nearer. Not
 * thread-safe.
 */
public final class LikeNames {
    /** For a name that competes with no other. */
    public static final LikeNames NONE = new LikeNames(Set.of());

    /** For names of which each takes no field but one of exactly that name. */
    public static final LikeNames EXACT = new LikeNames(Set.of());
    /** As many fields are gone through once for all names, rather than once for each. */
    private static final int MANY = 200;

    private final Set<String> names = new HashSet<>();
    private final Set<String> inLowerCase = new HashSet<>();

    /** In lower case, names of which others differ in case only. */
    private final Set<String> twice = new HashSet<>();

    private final Set<String> folded = new HashSet<>();

    /** Fields that many searches go through, and by their folded names those of them that are like any name. */
    private WeakReference<Object> lastFields = new WeakReference<>(null);

    private Map<String, List<String>> lastLike = Map.of();

    /** @param names all columns, or all fields of a user-defined type, that fields may belong to */
    public LikeNames(Collection<String> names) {
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (this.names.add(name) && !inLowerCase.add(lower)) {
                twice.add(lower);
            }
            folded.add(fold(name));
        }
    }

    /** @param isExact whether each takes no field but one of exactly its name */
    public static LikeNames of(Collection<String> names, boolean isExact) {
        return isExact ? EXACT : new LikeNames(names);
    }

    /**
     * The field that differs from the name in case only, or else the only one that differs in case, underscores and
     * hyphens only; null if there is none. A field to which another of the names is nearer does not count.
     *
     * @param name one of the names
     * @param fields without the name itself; anything but text is ignored
     * @throws DataException if two fields differ from it in case only
     */
    public String find(String name, Iterable<?> fields) {
        if (isExact()) {
            return null;
        }
        String sameLetters = null;
        String alike = null;
        boolean isAmbiguous = false;
        for (Object each : candidates(name, fields)) {
            if (!(each instanceof String field) || !isLike(name, field)) {
                continue;
            }
            if (field.equalsIgnoreCase(name)) {
                if (!names.contains(field) && !twice.contains(field.toLowerCase(Locale.ROOT))) {
                    checkUnique(name, sameLetters, field);
                    sameLetters = field;
                }
            } else if (!inLowerCase.contains(field.toLowerCase(Locale.ROOT))) {
                isAmbiguous |= alike != null;
                alike = field;
            }
        }
        if (sameLetters != null) {
            return sameLetters;
        }
        return isAmbiguous ? null : alike;
    }

    /** The fields, or some of them that include all that are like the name. */
    @SuppressWarnings("ReferenceEquality")
    private Iterable<?> candidates(String name, Iterable<?> fields) {
        if (!(fields instanceof Collection<?> many) || many.size() < MANY || !names.contains(name)) {
            return fields;
        }
        if (lastFields.get() != fields) {
            lastLike = likeAny(many);
            lastFields = new WeakReference<>(fields);
        }
        return lastLike.getOrDefault(fold(name), List.of());
    }

    private Map<String, List<String>> likeAny(Collection<?> fields) {
        Map<String, List<String>> like = new HashMap<>();
        for (Object each : fields) {
            if (each instanceof String field) {
                String key = fold(field);
                if (folded.contains(key)) {
                    like.computeIfAbsent(key, absent -> new ArrayList<>()).add(field);
                }
            }
        }
        return like;
    }

    /** The same for names that are like each other. */
    private static String fold(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = next(name, 0); i < name.length(); i = next(name, i + 1)) {
            letters.append(Character.toLowerCase(Character.toUpperCase(name.charAt(i))));
        }
        return letters.toString();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isExact() {
        return this == EXACT;
    }

    private static void checkUnique(String name, String found, String other) {
        if (found != null) {
            throw new DataException(
                    "fields '" + found + "' and '" + other + "' both match '" + name + "'; map one of them explicitly");
        }
    }

    /** Whether two names are equal but for case, underscores and hyphens. */
    private static boolean isLike(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = next(one, i);
            j = next(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (!isSame(one.charAt(i), other.charAt(j))) {
                return false;
            }
            i++;
            j++;
        }
    }

    private static int next(String name, int start) {
        int i = start;
        while (i < name.length() && (name.charAt(i) == '_' || name.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    /** As in {@link String#equalsIgnoreCase}. */
    private static boolean isSame(char one, char other) {
        if (one == other) {
            return true;
        }
        char upper = Character.toUpperCase(one);
        char otherUpper = Character.toUpperCase(other);
        return upper == otherUpper || Character.toLowerCase(upper) == Character.toLowerCase(otherUpper);
    }
}
