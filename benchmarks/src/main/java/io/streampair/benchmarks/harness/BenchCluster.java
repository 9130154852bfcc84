// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.LocalCluster;
import java.io.IOException;
import java.util.List;

/** The servers of a comparison and the measurement of their processes. */
public final class BenchCluster implements AutoCloseable {
    private final LocalCluster cluster;
    private final CqlSession session;
    private final ObservedGroup self;
    private final ObservedGroup workers;
    private final ObservedGroup brokers;
    private final ObservedGroup cassandra;

    /** @param cluster closed together with this object */
    BenchCluster(LocalCluster cluster) throws IOException {
        this.cluster = cluster;
        this.session = cluster.openSession();
        this.self = ObservedGroup.self();
        this.workers = ObservedGroup.of(cluster.workers());
        this.brokers = ObservedGroup.of(cluster.brokers());
        this.cassandra = ObservedGroup.of(cluster.cassandraNodes());
    }

    public LocalCluster cluster() {
        return cluster;
    }

    /** One shared session: closing a session takes seconds. */
    public CqlSession session() {
        return session;
    }

    /** The Connect workers. */
    public ObservedGroup workers() {
        return workers;
    }

    public ObservedGroup brokers() {
        return brokers;
    }

    ObservedGroup cassandra() {
        return cassandra;
    }

    /** Starts a stopwatch for a run in this process. */
    public Stopwatch startSelf() throws IOException {
        return new Stopwatch(self, this);
    }

    /** Starts a stopwatch for a run in the Connect workers. */
    public Stopwatch startWorkers() throws IOException {
        return new Stopwatch(workers, this);
    }

    /** Starts a stopwatch for a run in other processes. */
    public Stopwatch start(ObservedGroup clients) throws IOException {
        return new Stopwatch(clients, this);
    }

    @Override
    public void close() {
        session.close();
        List.of(workers, brokers, cassandra).forEach(ObservedGroup::close);
        cluster.close();
    }
}
