// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import java.util.Optional;

/**
 * Which records delete, and what they delete.
 *
 * @param tombstones what a record without a value does
 * @param when the condition for other records that delete
 * @param isByPrefix whether to delete all rows that share the record's columns of the primary key
 * @param set the columns that a soft delete sets instead of deleting the row
 */
public record DeleteRules(Tombstones tombstones, Optional<Condition> when, boolean isByPrefix, Optional<Mapping> set) {
    /** Only tombstones delete, each its row. */
    public static final DeleteRules DEFAULT =
            new DeleteRules(Tombstones.DELETE, Optional.empty(), false, Optional.empty());

    /** What a record without a value does. */
    public enum Tombstones {
        DELETE,
        /** Writes nothing. */
        IGNORE,
        /** The record is bad. */
        FAIL
    }
}
