// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Tables;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.write.RetryBudget;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** The tables of the cluster that a session is with. */
final class ClusterTables implements Tables {
    private final CqlSession session;
    private final TableOpener opener;
    private final RetryBudget budget;
    private final ExecutorService threads;

    ClusterTables(CqlSession session, TableOpener opener, RetryBudget budget, String task) {
        this.session = session;
        this.opener = opener;
        this.budget = budget;
        this.threads = Executors.newCachedThreadPool(call -> {
            Thread thread = new Thread(call, "cassandra-sink-tables-" + task);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Object version() {
        return session.getMetadata();
    }

    @Override
    public boolean isCurrent(OpenTable table) {
        Optional<TableMetadata> current = opener.find(table.mapper().table().name());
        return current.isEmpty() || current.get().equals(table.metadata());
    }

    @Override
    public CompletableFuture<OpenTable> open(RouteConfig route, TableName name, SinkRecord record) {
        CompletableFuture<OpenTable> opening = new CompletableFuture<>();
        Callable<OpenTable> call = new RetryingCall<>(() -> openFor(route, name, record), budget, RetryingCall.BACKOFF);
        threads.execute(() -> {
            try {
                opening.complete(call.call());
            } catch (Throwable e) {
                opening.completeExceptionally(e);
            }
        });
        return opening;
    }

    /** What is wrong with the table of one topic is no reason to stop those of others. */
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
        threads.shutdownNow();
    }
}
