// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Maps all other columns by name.
 *
 * @param isOfKey whether to fields of the key instead of the value
 * @param except the columns to leave out
 */
public record Wildcard(boolean isOfKey, List<ColumnName> except) {
    static final Wildcard ALL = new Wildcard(false, List.of());

    @Override
    public String toString() {
        if (isOfKey) {
            return "* = key.*";
        }
        return except.isEmpty()
                ? "*"
                : except.stream().map(column -> "-" + column).collect(Collectors.joining(", ", "* = [", "]"));
    }
}
