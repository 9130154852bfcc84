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
 * @param deletesOldKeys whether an update in a change event that changes the primary key deletes the row of the old one
 */
public record DeleteRules(
        Tombstones tombstones,
        Optional<Condition> when,
        boolean isByPrefix,
        Optional<Mapping> set,
        boolean deletesOldKeys) {
    /** Rows of old keys stay. */
    public DeleteRules(Tombstones tombstones, Optional<Condition> when, boolean isByPrefix, Optional<Mapping> set) {
        this(tombstones, when, isByPrefix, set, false);
    }

    /** Ignores records without a value, unless they are bad. */
    DeleteRules withoutTombstones() {
        Tombstones others = tombstones == Tombstones.DELETE ? Tombstones.IGNORE : tombstones;
        return new DeleteRules(others, when, isByPrefix, set, deletesOldKeys);
    }

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
