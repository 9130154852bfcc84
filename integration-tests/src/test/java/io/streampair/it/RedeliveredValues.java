// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.it.RedeliveredTables.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Says in words what a column holds. */
final class RedeliveredValues {
    private RedeliveredValues() {}

    /**
     * What a second write has done.
     *
     * @param once what the column holds after one write
     * @param after what it holds after more
     */
    static String again(Object once, Object after) {
        if (Objects.equals(once, after)) {
            return "as once";
        }
        if (after instanceof Copies) {
            return "a second row";
        }
        if (once instanceof List<?> list && after instanceof List<?> longer && isRepeated(list, longer)) {
            return "in the list again";
        }
        if (once instanceof Long count && after instanceof Long more && more % count == 0) {
            return "counted again";
        }
        throw new AssertionError(once + " has become " + after);
    }

    private static boolean isRepeated(List<?> list, List<?> longer) {
        List<Object> repeated = new ArrayList<>();
        while (repeated.size() < longer.size()) {
            repeated.addAll(list);
        }
        return repeated.equals(longer);
    }

    /**
     * What a late write has done.
     *
     * @param late what the column holds after the newer write and then the older one
     * @param newer what it holds after the newer one alone
     * @param older what it holds after the older one alone
     */
    static String late(Object late, Object newer, Object older) {
        if (Objects.equals(late, newer)) {
            return "the newer stays";
        }
        if (Objects.equals(late, older)) {
            return "the late one wins";
        }
        if (late instanceof Copies) {
            return "a row each";
        }
        if (late instanceof Long sum && sum.equals((Long) newer + (Long) older)) {
            return "both count";
        }
        if (late instanceof List<?> list) {
            return ofLists(list, (List<?>) newer, (List<?>) older);
        }
        if (late instanceof Set<?> set && set.equals(union((Set<?>) newer, (Set<?>) older))) {
            return "the elements of both";
        }
        if (late instanceof Map<?, ?> map && map.equals(union((Map<?, ?>) newer, (Map<?, ?>) older))) {
            return "the keys of both; where both have a key, the newer stays";
        }
        throw new AssertionError(older + " behind " + newer + " has made it " + late);
    }

    private static String ofLists(List<?> late, List<?> newer, List<?> older) {
        if (late.equals(joined(newer, older))) {
            return "both, the late one at the end";
        }
        if (late.equals(joined(older, newer))) {
            return "both, the late one at the beginning";
        }
        throw new AssertionError(older + " behind " + newer + " has made it " + late);
    }

    private static List<Object> joined(Collection<?> first, Collection<?> second) {
        List<Object> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private static Set<Object> union(Set<?> newer, Set<?> older) {
        return new HashSet<>(joined(newer, older));
    }

    private static Map<Object, Object> union(Map<?, ?> newer, Map<?, ?> older) {
        Map<Object, Object> union = new HashMap<>(older);
        union.putAll(newer);
        return union;
    }
}
