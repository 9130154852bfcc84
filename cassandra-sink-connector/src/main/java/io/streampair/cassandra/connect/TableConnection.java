// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.window.RowWriter;

/**
 * All that a task needs of Cassandra.
 *
 * @param session its session
 * @param mapper from records to rows of the table
 * @param writer of these rows
 */
public record TableConnection(CqlSession session, RecordMapper mapper, RowWriter writer) implements AutoCloseable {
    @Override
    public void close() {
        writer.close();
        session.closeAsync();
    }
}
