// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Maps all other columns by name.
 *
 * @param isOfKey whether to fields of the key instead of the value
 * @param isOfItem whether to fields of the element that a row is made of instead of the value
 * @param except the columns to leave out
 */
public record Wildcard(boolean isOfKey, boolean isOfItem, List<ColumnName> except) {
    static final Wildcard ALL = new Wildcard(false, List.of());
    static final Wildcard OF_ITEM = new Wildcard(false, true, List.of());

    /** To fields of the value or of the key. */
    public Wildcard(boolean isOfKey, List<ColumnName> except) {
        this(isOfKey, false, except);
    }

    @Override
    public String toString() {
        if (isOfKey) {
            return "* = key.*";
        }
        if (isOfItem) {
            return "* = item.*";
        }
        return except.isEmpty()
                ? "*"
                : except.stream().map(column -> "-" + column).collect(Collectors.joining(", ", "* = [", "]"));
    }
}
