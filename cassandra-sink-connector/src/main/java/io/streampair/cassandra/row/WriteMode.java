// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import java.util.Map;

/**
 * How the rows of a table are written, besides setting columns.
 *
 * @param changes the columns that are added to or taken from: collections and counters
 * @param isCounter whether the table holds counters, whose writes have neither a write time nor a time to live
 * @param isIdempotent whether an upsert may be made again without changing more
 * @param statics which of its static columns are written
 * @param hasTtl whether rows may have a time to live of their own
 * @param hasTimestamp whether rows may have a write time of their own
 * @param deletePrefix how many columns of the primary key a delete names at least; 0 for all of them
 * @param query what is run for each record instead of a write of its own; null if nothing is
 */
public record WriteMode(
        Map<CqlIdentifier, Operation> changes,
        boolean isCounter,
        boolean isIdempotent,
        Statics statics,
        boolean hasTtl,
        boolean hasTimestamp,
        int deletePrefix,
        String query) {
    /** Sets columns, and no more. */
    public static final WriteMode PLAIN = new WriteMode(Map.of(), false, true, Statics.NONE, false, false, 0, null);

    /** Which static columns a row writes. */
    public enum Statics {
        NONE,
        /** Some, along with a row of the partition. */
        SOME,
        /** Nothing else: it is the partition's own row. */
        ONLY
    }

    /** Runs a query. */
    public static WriteMode ofQuery(String query, boolean isIdempotent) {
        return new WriteMode(Map.of(), false, isIdempotent, Statics.NONE, false, false, 0, query);
    }

    /** Whether a delete may name the first columns of the primary key only. */
    public boolean deletesByPrefix() {
        return deletePrefix > 0;
    }

    public boolean isQuery() {
        return query != null;
    }
}
