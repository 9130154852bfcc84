// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.MappedTable;
import org.apache.kafka.connect.errors.ConnectException;

/** A table was altered after rows were mapped for it, so that these must be mapped anew. */
public final class AlteredTableException extends ConnectException {
    public AlteredTableException(MappedTable table, Throwable cause) {
        super(table + " was altered: a column that is written is gone, or of another type", cause);
    }
}
