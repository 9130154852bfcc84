// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Names values in messages by their type; never shows their content. */
final class Values {
    private static final Set<Character> VOWELS = Set.of('A', 'E', 'I', 'O', 'U');

    private Values() {}

    /** The type of a value, with an article. */
    static String name(Object value) {
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof Collection) {
            return "a list";
        }
        if (value instanceof ByteBuffer || value instanceof byte[]) {
            return "a byte array";
        }
        String name = value.getClass().getSimpleName();
        return (VOWELS.contains(name.charAt(0)) ? "an " : "a ") + name;
    }
}
