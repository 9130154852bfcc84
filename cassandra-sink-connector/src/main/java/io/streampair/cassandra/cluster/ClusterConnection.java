// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.AsyncAutoCloseable;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Tables;
import io.streampair.cassandra.window.RowWriter;
import java.util.Map;

/**
 * All that a task needs of Cassandra.
 *
 * @param session what ends with the connection
 * @param tables what can be written
 * @param open the tables that were there, of routes that have one for all topics
 * @param writer of their rows
 */
public record ClusterConnection(
        AsyncAutoCloseable session, Tables tables, Map<RouteConfig, OpenTable> open, RowWriter writer)
        implements AutoCloseable {
    @Override
    public void close() {
        tables.close();
        writer.close();
        session.closeAsync();
    }
}
