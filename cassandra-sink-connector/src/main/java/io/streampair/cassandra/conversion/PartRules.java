// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.Map;

/**
 * How the parts of collections and user-defined types are read, and how fields find theirs.
 *
 * @param dropsNulls whether null elements of lists and sets, and entries of maps with a null value, are left out rather than
 *     refused
 * @param udtFields the field that each field of a user-defined type gets, by the names of the type and its field with a dot
 *     between them; those that are not here get theirs by name
 * @param hasExactNames whether columns and fields get by name no field but one of exactly that name
 */
public record PartRules(boolean dropsNulls, Map<String, String> udtFields, boolean hasExactNames) {
    public static final PartRules DEFAULT = new PartRules(false, Map.of(), false);
}
