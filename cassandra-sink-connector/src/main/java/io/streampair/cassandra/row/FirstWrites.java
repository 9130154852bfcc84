// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Rows that are written only if they are not there: the first write to a row wins. */
public final class FirstWrites {
    private FirstWrites() {}

    /**
     * Whether an earlier write to the row makes sure that a later one changes nothing, as the row is there then, whatever
     * columns the two set. One that may have expired before it is sent does not.
     */
    public static boolean isNeedless(Row later, Row earlier) {
        return isLeftOut(later) && isLeftOut(earlier) && earlier.lifetime().expiresAt() == Lifetime.NEVER;
    }

    private static boolean isLeftOut(Row row) {
        return row.table().mode().existing() == WriteMode.Existing.KEPT;
    }

    /** Whether a column of a row holds something else in an earlier one. A column that is not set is null in a new row. */
    public static boolean differs(Row row, Row earlier) {
        List<CqlIdentifier> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            int there = earlier.table().columns().indexOf(columns.get(i));
            ByteBuffer kept = there < 0 ? null : orNull(earlier.values()[there]);
            if (!Objects.equals(orNull(row.values()[i]), kept)) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer orNull(ByteBuffer value) {
        return Row.isUnset(value) ? null : value;
    }

    /** Whether a row has expired, so that there is nothing left to write. */
    public static boolean isTooLate(Row row, InstantSource clock) {
        return row.table().mode().keepsExisting() && row.lifetime().isOver(clock.millis());
    }
}
