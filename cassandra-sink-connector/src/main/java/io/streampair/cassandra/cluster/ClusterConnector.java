// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Tables;
import io.streampair.cassandra.write.Permissions;
import io.streampair.cassandra.write.StatementWriter;
import io.streampair.cassandra.write.Timing;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Opens a session and the tables that are known without a record. */
public final class ClusterConnector implements Callable<ClusterConnection> {
    private final SinkConfig config;
    private final Callable<SessionLease> sessions;
    private final Timing timing;
    private final Executor tableOpening;

    /**
     * @param sessions gives a session
     * @param tableOpening runs the opening of tables that only records determine
     */
    public ClusterConnector(SinkConfig config, Callable<SessionLease> sessions, Timing timing, Executor tableOpening) {
        this.config = config;
        this.sessions = sessions;
        this.timing = timing;
        this.tableOpening = tableOpening;
    }

    @Override
    public ClusterConnection call() throws Exception {
        SessionLease lease = sessions.call();
        CqlSession session = lease.session();
        boolean isOpen = false;
        try {
            Permissions permissions =
                    new Permissions(session, config.connection().credentials().username());
            StatementWriter writer =
                    new StatementWriter(session, permissions, config.write().options(timing), timing);
            TableOpener opener =
                    new TableOpener(session, permissions, config.connection().localDatacenter(), writer, timing);
            Map<RouteConfig, OpenTable> open = openAll(opener);
            Tables tables =
                    new ClusterTables(session, opener, config.write().retryBudget(timing), timing, tableOpening);
            isOpen = true;
            return new ClusterConnection(lease, tables, open, writer);
        } finally {
            if (!isOpen) {
                lease.close();
            }
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
