// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Tables;
import io.streampair.cassandra.window.RowWriter;
import java.util.Map;

/**
 * The connection of a task with its cluster.
 *
 * @param lease of the session; closed with the connection
 * @param tables the tables that can be written
 * @param open the existing tables of routes with one table for all topics
 * @param writer writes their rows
 */
public record ClusterConnection(SessionLease lease, Tables tables, Map<RouteConfig, OpenTable> open, RowWriter writer)
        implements AutoCloseable {
    @Override
    public void close() {
        tables.close();
        writer.close();
        lease.close();
    }
}
