// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Tables;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** The tables of a session's cluster. */
final class ClusterTables implements Tables {
    private final CqlSession session;
    private final TableOpener opener;
    private final RetryBudget budget;
    private final Timing timing;
    private final Executor executor;
    private final Set<BackgroundCall<OpenTable>> opening = ConcurrentHashMap.newKeySet();

    /** @param executor opens tables, on another thread than that of the task */
    ClusterTables(CqlSession session, TableOpener opener, RetryBudget budget, Timing timing, Executor executor) {
        this.session = session;
        this.opener = opener;
        this.budget = budget;
        this.timing = timing;
        this.executor = executor;
    }

    @Override
    public Object version() {
        return session.getMetadata();
    }

    @Override
    public Object known(TableName name) {
        return opener.find(name);
    }

    @Override
    public boolean isCurrent(OpenTable table) {
        Optional<TableMetadata> current = opener.find(table.mapper().table().name());
        return current.isEmpty() || current.get().equals(table.metadata());
    }

    @Override
    public CompletableFuture<OpenTable> open(RouteConfig route, TableName name, SinkRecord record) {
        BackgroundCall<OpenTable> call = new BackgroundCall<>(
                new RetryingCall<>(() -> openFor(route, name, record), budget, timing), unwanted -> {});
        opening.add(call);
        CompletableFuture<OpenTable> result = call.result().whenComplete((table, failure) -> opening.remove(call));
        call.start(executor);
        return result;
    }

    /** With a table for each topic, a setting that is wrong for one topic must not stop the others. */
    private OpenTable openFor(RouteConfig route, TableName name, SinkRecord record) throws InterruptedException {
        try {
            return opener.open(route, name, record);
        } catch (ConfigException e) {
            if (route.table().isPerTopic()) {
                throw new DataException(e.getMessage(), e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        opening.forEach(BackgroundCall::cancel);
    }
}
