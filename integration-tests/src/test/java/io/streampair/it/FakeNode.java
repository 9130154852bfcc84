// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.simulation.cassandra.FakeCluster;
import io.streampair.simulation.cassandra.FakeSession;
import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.cassandra.SessionWatch;
import io.streampair.simulation.cassandra.StoredTable;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimProcess;
import io.streampair.simulation.time.SimTime;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The simulation's cluster, by itself. */
final class FakeNode implements SimProcess, SessionWatch {
    private final Loop loop = new Loop();
    private final FakeCluster cluster = new FakeCluster(loop, new Chance(1, "schema"));
    private final CqlSession session = FakeSession.open(cluster, this, new Chance(1, "requests"), this);

    CqlSession session() {
        return session;
    }

    void change(String cql) {
        cluster.change(cql);
        cluster.settle();
    }

    StoredTable table(String name) {
        return cluster.table(name);
    }

    long nowSeconds() {
        return (SimTime.EPOCH_MILLIS + loop.now() / 1_000_000) / 1_000;
    }

    /** Lets time go on until all requests are answered. */
    void await(List<CompletionStage<String>> requests) {
        loop.runUntil(
                () -> requests.stream()
                        .allMatch(each -> each.toCompletableFuture().isDone()),
                loop.now() + Loop.ms(10_000));
        requests.forEach(each -> each.toCompletableFuture().join());
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
        // Nobody counts them.
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
    public void leaves(Mutation mutation) {}

    @Override
    public void applies(Mutation mutation) {
        // The table tells.
    }
}
