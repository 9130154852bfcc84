// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import java.util.Optional;

/**
 * Which records delete, and what.
 *
 * @param tombstones what a record without a value does
 * @param when which other records delete
 * @param isByPrefix whether all rows are deleted that begin with those columns of the primary key that a record has
 * @param set what the columns are set to in a row that is kept and marked, instead of deleted
 */
public record DeleteRules(Tombstones tombstones, Optional<Condition> when, boolean isByPrefix, Optional<Mapping> set) {
    /** A record without a value deletes its row, and no other does. */
    public static final DeleteRules DEFAULT =
            new DeleteRules(Tombstones.DELETE, Optional.empty(), false, Optional.empty());

    /** What a record without a value does. */
    public enum Tombstones {
        DELETE,
        /** Nothing. */
        IGNORE,
        /** It is a bad record. */
        FAIL
    }
}
