// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.ServerProcess;
import java.time.Duration;
import java.util.List;

/** Takes the time and the CPU time of a run. */
final class Stopwatch {
    private final List<Long> clientPids;
    private final List<Long> cassandraPids;
    private final long startNanos = System.nanoTime();
    private final Duration clientStart;
    private final Duration cassandraStart;

    private Stopwatch(List<Long> clientPids, LocalCluster cluster) {
        this.clientPids = clientPids;
        this.cassandraPids = pids(cluster.cassandraNodes());
        this.clientStart = cpu(clientPids);
        this.cassandraStart = cpu(cassandraPids);
    }

    /** For a run in this process. */
    static Stopwatch ofThisProcess(LocalCluster cluster) {
        return new Stopwatch(List.of(ProcessHandle.current().pid()), cluster);
    }

    /** For a run in the Connect workers. */
    static Stopwatch ofWorkers(LocalCluster cluster) {
        return new Stopwatch(pids(cluster.workers()), cluster);
    }

    private static List<Long> pids(List<? extends ServerProcess> servers) {
        return servers.stream().map(ServerProcess::pid).toList();
    }

    Measure stop(long rows) {
        return new Measure(
                rows,
                Duration.ofNanos(System.nanoTime() - startNanos),
                cpu(clientPids).minus(clientStart),
                cpu(cassandraPids).minus(cassandraStart));
    }

    private static Duration cpu(List<Long> pids) {
        Duration sum = Duration.ZERO;
        for (long pid : pids) {
            sum = sum.plus(ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO));
        }
        return sum;
    }
}
