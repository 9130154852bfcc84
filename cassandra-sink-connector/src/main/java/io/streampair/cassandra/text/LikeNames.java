// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;

/** Finds the field that belongs to a column by name: {@code firstName} to {@code first_name}, if no name is nearer. */
public final class LikeNames {
    /** For a name that competes with no other. */
    public static final LikeNames NONE = new LikeNames(Set.of());

    private final Set<String> names = new HashSet<>();
    private final Set<String> inLowerCase = new HashSet<>();

    /** In lower case, names of which others differ in case only. */
    private final Set<String> twice = new HashSet<>();

    /** @param names all columns, or all fields of a user-defined type, that fields may belong to */
    public LikeNames(Collection<String> names) {
        for (String name : names) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (this.names.add(name) && !inLowerCase.add(folded)) {
                twice.add(folded);
            }
        }
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
        String sameLetters = null;
        String alike = null;
        boolean isAmbiguous = false;
        for (Object each : fields) {
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
