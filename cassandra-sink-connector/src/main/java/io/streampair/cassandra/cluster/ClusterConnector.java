// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.write.StatementWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** One attempt to connect: opens a session and the tables that are known without a record. */
public final class ClusterConnector implements Callable<ClusterConnection> {
    private final SinkConfig config;
    private final String name;

    /** @param name of the task */
    public ClusterConnector(SinkConfig config, String name) {
        this.config = config;
        this.name = name;
    }

    @Override
    public ClusterConnection call() throws InterruptedException {
        CqlSession session = new SessionFactory(config).open();
        try {
            StatementWriter writer = new StatementWriter(session, config.write().options());
            TableOpener opener = new TableOpener(session, config.connection().localDatacenter(), writer);
            Map<RouteConfig, OpenTable> open = openAll(opener);
            return new ClusterConnection(
                    session, new ClusterTables(session, opener, config.write().retryBudget(), name), open, writer);
        } catch (InterruptedException | RuntimeException e) {
            session.closeAsync();
            throw e;
        }
    }

    private Map<RouteConfig, OpenTable> openAll(TableOpener opener) throws InterruptedException {
        Map<RouteConfig, OpenTable> open = new HashMap<>();
        for (RouteConfig route : config.routes()) {
            if (!route.table().isPerTopic() && !route.table().usesRecordSchemas()) {
                open.put(route, opener.open(route, route.table().nameFor(""), null));
            }
        }
        return open;
    }
}
