// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.AsyncAutoCloseable;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.window.RowWriter;

/**
 * All that a task needs of Cassandra.
 *
 * @param session what ends with the connection
 * @param mapper from records to rows of the table
 * @param writer of these rows
 */
public record TableConnection(AsyncAutoCloseable session, RecordMapper mapper, RowWriter writer)
        implements AutoCloseable {
    @Override
    public void close() {
        writer.close();
        session.closeAsync();
    }
}
