// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.result.Measures;
import java.io.IOException;

/** Measures a run's time and what its processes use meanwhile. */
public final class Stopwatch {
    private static final String RECEIVED = "org.apache.cassandra.metrics:type=ClientMessageSize,name=BytesReceived";
    private static final double MEBIBYTE = 1 << 20;

    private final ObservedGroup clients;
    private final BenchCluster bench;
    private final Snapshot start;
    private final long startNanos;
    private long endNanos;

    Stopwatch(ObservedGroup clients, BenchCluster bench) throws IOException {
        this.clients = clients;
        this.bench = bench;
        clients.resetPeakMemory();
        bench.cassandra().resetPeakMemory();
        this.start = snapshot();
        this.startNanos = System.nanoTime();
    }

    /** Stops the time; what the processes use counts until {@link #stop}. */
    public void lap() {
        endNanos = System.nanoTime();
    }

    /**
     * Ends the run.
     *
     * @param rows rows written since the start
     * @throws IllegalArgumentException if {@code rows} is 0
     */
    public Measures stop(long rows) throws IOException {
        if (rows <= 0) {
            throw new IllegalArgumentException("All rows were written before the measurement began: use more rows");
        }
        if (endNanos == 0) {
            lap();
        }
        Snapshot end = snapshot();
        Measures measures = Measures.none()
                .with(Figure.RATE, rows * 1e9 / (endNanos - startNanos))
                .with(Figure.CLIENT_CPU, (end.clientCpu - start.clientCpu) / 1e3 / rows)
                .with(Figure.CASSANDRA_CPU, (end.cassandraCpu - start.cassandraCpu) / 1e3 / rows)
                .with(Figure.BROKER_CPU, (end.brokerCpu - start.brokerCpu) / 1e3 / rows)
                .with(Figure.CLIENT_GC, end.clientGcMillis - start.clientGcMillis)
                .with(Figure.CASSANDRA_GC, end.cassandraGcMillis - start.cassandraGcMillis)
                .with(Figure.WIRE, (end.received - start.received) / rows);
        measures = withMemory(measures, Figure.CLIENT_MEMORY, clients);
        return withMemory(measures, Figure.CASSANDRA_MEMORY, bench.cassandra());
    }

    private static Measures withMemory(Measures measures, Figure figure, ObservedGroup group) {
        return group.peakMemory().isEmpty()
                ? measures
                : measures.with(figure, group.peakMemory().getAsLong() / MEBIBYTE);
    }

    private Snapshot snapshot() throws IOException {
        return new Snapshot(
                clients.cpuNanos(),
                bench.cassandra().cpuNanos(),
                bench.brokers().cpuNanos(),
                clients.gcMillis(),
                bench.cassandra().gcMillis(),
                bench.cassandra().sum(RECEIVED, "Count"));
    }

    /** Counters at one time; CPU in nanoseconds, received in bytes. */
    private record Snapshot(
            long clientCpu,
            long cassandraCpu,
            long brokerCpu,
            double clientGcMillis,
            double cassandraGcMillis,
            double received) {}
}
