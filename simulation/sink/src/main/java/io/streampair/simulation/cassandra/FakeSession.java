// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PrepareRequest;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metrics.Metrics;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.session.Request;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.SimProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session of the driver with the simulated cluster, in one process. */
public final class FakeSession implements CqlSession {
    private final FakeCluster cluster;
    private final SimProcess process;
    private final Requests requests;
    private final SessionWatch watch;
    private Metadata metadata;
    private boolean closed;
    private long lastTime;

    private FakeSession(FakeCluster cluster, SimProcess process, Chance chance, SessionWatch watch) {
        this.cluster = cluster;
        this.process = process;
        this.watch = watch;
        this.requests = new Requests(this, cluster, process, chance, watch);
        this.metadata = cluster.metadata();
    }

    /** @throws AllNodesFailedException if the cluster cannot be reached */
    public static FakeSession open(FakeCluster cluster, SimProcess process, Chance chance, SessionWatch watch) {
        if (cluster.isUnreachable()) {
            throw new NoNodeAvailableException();
        }
        FakeSession session = new FakeSession(cluster, process, chance, watch);
        cluster.opened(session);
        return session;
    }

    public SimProcess process() {
        return process;
    }

    /** How many requests are under way. */
    public int inFlight() {
        return requests.inFlight();
    }

    void hears(Metadata changed) {
        metadata = changed;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Q extends Request, R> R execute(Q request, GenericType<R> type) {
        if (request instanceof PrepareRequest prepare) {
            if (cluster.isUnreachable()) {
                throw new NoNodeAvailableException();
            }
            Object prepared = Prepared.prepare(prepare.getQuery(), cluster);
            return (R) (type.equals(PrepareRequest.ASYNC) ? CompletableFuture.completedFuture(prepared) : prepared);
        }
        if (type.equals(com.datastax.oss.driver.api.core.cql.Statement.ASYNC)) {
            return (R) write((com.datastax.oss.driver.api.core.cql.Statement<?>) request);
        }
        return (R) changeSchema(((SimpleStatement) request).getQuery());
    }

    private Object changeSchema(String cql) {
        Trouble trouble = cluster.trouble(requests.chance());
        if (trouble != null && trouble.isOfSchemaChanges()) {
            throw trouble.failure(Driver.NODE);
        }
        process.note(() -> "changes the schema: " + cql);
        try {
            cluster.change(cql);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException(Driver.NODE, e.getMessage());
        }
        return Driver.NO_ROWS;
    }

    private CompletionStage<?> write(com.datastax.oss.driver.api.core.cql.Statement<?> statement) {
        if (closed) {
            watch.sendsClosed(this);
            return CompletableFuture.failedFuture(new ClosedConnectionException("The session is closed"));
        }
        lastTime = Math.max(lastTime + 1, cluster.nowMicros());
        List<Mutation> mutations = new ArrayList<>();
        if (statement instanceof BatchStatement batch) {
            for (BatchableStatement<?> each : batch) {
                mutations.add(Prepared.mutation((BoundStatement) each, cluster, lastTime));
            }
        } else {
            mutations.add(Prepared.mutation((BoundStatement) statement, cluster, lastTime));
        }
        return requests.send(mutations, Boolean.TRUE.equals(statement.isIdempotent()));
    }

    @Override
    public String getName() {
        return "simulated";
    }

    @Override
    public Metadata getMetadata() {
        return metadata;
    }

    @Override
    public boolean isSchemaMetadataEnabled() {
        return true;
    }

    @Override
    public CompletionStage<Metadata> setSchemaMetadataEnabled(Boolean enabled) {
        return CompletableFuture.completedFuture(metadata);
    }

    @Override
    public CompletionStage<Metadata> refreshSchemaAsync() {
        if (cluster.isUnreachable()) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("Control channel not available, aborting schema refresh"));
        }
        metadata = cluster.metadata();
        return CompletableFuture.completedFuture(metadata);
    }

    @Override
    public CompletionStage<Boolean> checkSchemaAgreementAsync() {
        return CompletableFuture.completedFuture(cluster.agrees());
    }

    @Override
    public DriverContext getContext() {
        return Driver.CONTEXT;
    }

    @Override
    public Optional<CqlIdentifier> getKeyspace() {
        return Optional.empty();
    }

    @Override
    public Optional<Metrics> getMetrics() {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Void> closeFuture() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> closeAsync() {
        closed = true;
        cluster.closed(this);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> forceCloseAsync() {
        return closeAsync();
    }
}
