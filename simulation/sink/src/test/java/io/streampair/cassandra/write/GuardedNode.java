// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PrepareRequest;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.simulation.cassandra.FakeCluster;
import io.streampair.simulation.cassandra.FakeSession;
import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.cassandra.SessionWatch;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimProcess;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** The simulation's cluster, with a guard that may refuse requests as the guardrails of a real one do. */
final class GuardedNode implements SimProcess, SessionWatch, Timing {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Loop loop = new Loop();
    private final FakeCluster cluster = new FakeCluster(loop, new Chance(1, "schema"));
    private final List<String> prepared = new ArrayList<>();
    private final List<Statement<?>> sent = new ArrayList<>();
    private final CqlSession session;
    private Function<String, RuntimeException> preparing = cql -> null;
    private Function<Statement<?>, Throwable> guard = statement -> null;

    GuardedNode(String... schema) {
        change("CREATE KEYSPACE ks");
        for (String each : schema) {
            change(each);
        }
        CqlSession unguarded = FakeSession.open(cluster, this, new Chance(1, "requests"), this);
        session = (CqlSession) Proxy.newProxyInstance(
                GuardedNode.class.getClassLoader(),
                new Class<?>[] {CqlSession.class},
                (proxy, method, arguments) -> call(proxy, unguarded, method, arguments));
    }

    CqlSession session() {
        return session;
    }

    /** Changes the schema; every node knows it at once. */
    void change(String cql) {
        cluster.change(cql);
        cluster.settle();
    }

    /** Changes the schema; the nodes do not agree on it for a while. */
    void changeSlowly(String cql) {
        cluster.change(cql);
    }

    TableMetadata table(String name) {
        loop.runTo(loop.now() + Loop.ms(10_000));
        return session.getMetadata()
                .getKeyspace("ks")
                .flatMap(keyspace -> keyspace.getTable(name))
                .orElseThrow();
    }

    /** Refuses to prepare; null prepares. */
    void refusePreparing(Function<String, RuntimeException> refusal) {
        preparing = refusal;
    }

    /** Refuses requests; null takes them. */
    void refuse(Function<Statement<?>, Throwable> refusal) {
        guard = refusal;
    }

    /** The CQL of all that was prepared. */
    List<String> prepared() {
        return prepared;
    }

    /** All requests, refused or not. */
    List<Statement<?>> sent() {
        return sent;
    }

    /** The CQL of a request; of a batch, that of all its statements. */
    static String cql(Statement<?> statement) {
        if (statement instanceof BatchStatement batch) {
            List<String> all = new ArrayList<>();
            batch.forEach(each -> all.add(cql(each)));
            return String.join("; ", all);
        }
        return statement instanceof BoundStatement bound
                ? bound.getPreparedStatement().getQuery()
                : ((SimpleStatement) statement).getQuery();
    }

    private Object call(Object proxy, CqlSession unguarded, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (method.getName().equals("execute") && arguments[0] instanceof PrepareRequest request) {
            RuntimeException refusal = preparing.apply(request.getQuery());
            if (refusal != null) {
                throw refusal;
            }
            prepared.add(request.getQuery());
        }
        if (method.getName().equals("execute") && arguments[0] instanceof Statement<?> statement) {
            sent.add(statement);
            Throwable refusal = guard.apply(statement);
            if (refusal != null || statement instanceof SimpleStatement) {
                return refusal == null
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(refusal);
            }
        }
        try {
            return method.invoke(unguarded, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Lets time go on until it is there. */
    <T> T await(CompletionStage<T> future) {
        CompletableFuture<T> awaited = future.toCompletableFuture();
        loop.runUntil(awaited::isDone, loop.now() + Duration.ofMinutes(10).toNanos());
        return awaited.join();
    }

    @Override
    public long nanos() {
        return loop.now();
    }

    @Override
    public Instant instant() {
        return NOW.plusNanos(loop.now());
    }

    @Override
    public void after(Duration delay, Runnable action) {
        loop.after(delay.toNanos(), action);
    }

    @Override
    public long random(long bound) {
        return 0;
    }

    @Override
    public void sleep(Duration duration) {
        loop.runTo(loop.now() + duration.toNanos());
    }

    @Override
    public void after(long nanos, Runnable action) {
        loop.after(nanos, action);
    }

    @Override
    public boolean isDead() {
        return false;
    }

    @Override
    public void note(Supplier<String> event) {
        // Nobody reads it.
    }

    @Override
    public void sends(FakeSession by, List<Mutation> mutations) {
        // All that is sent is kept above.
    }

    @Override
    public void sendsClosed(FakeSession by) {
        throw new IllegalStateException("The session is open");
    }

    @Override
    public void answered(FakeSession by, List<Mutation> mutations, Throwable failure) {
        // The future tells.
    }

    @Override
    public void applies(Mutation mutation) {
        // What was sent tells.
    }

    @Override
    public void leaves(Mutation mutation) {
        // The future tells.
    }
}
