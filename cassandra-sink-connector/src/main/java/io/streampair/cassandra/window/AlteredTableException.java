// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.MappedTable;

/** A table was altered after rows were mapped for it; they must be mapped again. */
public final class AlteredTableException extends ReadAgainException {
    public AlteredTableException(MappedTable table, Throwable cause) {
        super(table + " was altered: a written column was dropped, or has another type now", cause);
    }
}
