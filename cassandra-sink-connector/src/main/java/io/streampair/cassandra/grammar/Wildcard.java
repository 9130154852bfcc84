// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Maps columns by name: all that are not mapped otherwise.
 *
 * @param isOfKey whether to the fields of the key, and not of the value
 * @param except the columns that are not mapped
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
