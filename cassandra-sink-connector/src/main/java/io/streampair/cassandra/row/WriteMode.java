// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of a table are written.
 *
 * @param changes the collections and counters that are added to or removed from, instead of set
 * @param isCounter whether the table holds counters, whose writes have neither a write time nor a time to live
 * @param isIdempotent whether making an upsert twice has the same effect as making it once
 * @param statics which of its static columns are written
 * @param hasTtl whether rows may have their own time to live
 * @param hasTimestamp whether rows may have a mapped write time
 * @param deletePrefix the least number of primary key columns that a delete names; 0 for all
 * @param query the CQL that is run for each record; null to upsert and delete
 * @param lists the list columns that are set as a whole and not frozen; beside rows with write times they are written apart,
 *     since two writes of such a list at one time add up
 * @param existing what happens to a row that is there already
 */
public record WriteMode(
        Map<CqlIdentifier, Operation> changes,
        boolean isCounter,
        boolean isIdempotent,
        Statics statics,
        boolean hasTtl,
        boolean hasTimestamp,
        int deletePrefix,
        String query,
        Set<CqlIdentifier> lists,
        Existing existing) {
    /** Sets columns only. */
    public static final WriteMode PLAIN = new WriteMode(Map.of(), false, true, Statics.NONE, false, false, 0, null);

    /** A mode without lists that are written apart, in which a row replaces one that is there. */
    public WriteMode(
            Map<CqlIdentifier, Operation> changes,
            boolean isCounter,
            boolean isIdempotent,
            Statics statics,
            boolean hasTtl,
            boolean hasTimestamp,
            int deletePrefix,
            String query) {
        this(
                changes,
                isCounter,
                isIdempotent,
                statics,
                hasTtl,
                hasTimestamp,
                deletePrefix,
                query,
                Set.of(),
                Existing.REPLACED);
    }

    /** What happens to a row that is there already. */
    public enum Existing {
        REPLACED,
        /** It stays, and the record leaves nothing. */
        KEPT,
        /** It stays, and the record is bad. */
        REPORTED
    }

    /** Which static columns a row writes. */
    public enum Statics {
        NONE,
        /** Static and other columns. */
        SOME,
        /** Static columns only: the row is the partition. */
        ONLY
    }

    /** Runs a query. */
    public static WriteMode ofQuery(String query, boolean isIdempotent) {
        return new WriteMode(Map.of(), false, isIdempotent, Statics.NONE, false, false, 0, query);
    }

    /** Whether a delete may name a prefix of the primary key. */
    public boolean deletesByPrefix() {
        return deletePrefix > 0;
    }

    public boolean hasLists() {
        return !lists.isEmpty();
    }

    /** Whether a row is written only if it is not there yet. */
    public boolean keepsExisting() {
        return existing != Existing.REPLACED;
    }

    public boolean isQuery() {
        return query != null;
    }
}
