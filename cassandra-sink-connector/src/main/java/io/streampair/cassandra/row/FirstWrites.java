// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.time.InstantSource;

/** Rows that are written only if they are not there: the first write to a row wins. */
public final class FirstWrites {
    private FirstWrites() {}

    /**
     * Whether an earlier write to the row makes sure that a later one changes nothing, as the row is there then. One that may
     * have expired before it is sent does not.
     */
    @SuppressWarnings("ReferenceEquality") // As rows of one table in one shape have one.
    public static boolean isNeedless(Row later, Row earlier) {
        return later.table() == earlier.table()
                && later.table().mode().existing() == WriteMode.Existing.KEPT
                && earlier.lifetime().expiresAt() == Lifetime.NEVER;
    }

    /** Whether two rows of one table hold the same. */
    public static boolean haveSameValues(Row one, Row other) {
        return RowValues.areSame(one.values(), other.values());
    }

    /** Whether a row has expired, so that there is nothing left to write. */
    public static boolean isTooLate(Row row, InstantSource clock) {
        return row.table().mode().keepsExisting() && row.lifetime().isOver(clock.millis());
    }
}
