// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.cluster.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the running servers: consecutive comparisons that need the same ones share them. */
final class BenchClusters implements AutoCloseable {
    /** Lets all tasks join before the first one reads: a later rebalance delivers records twice. */
    private static final String REBALANCE_DELAY_MS = "250";

    private final Path home;
    private final List<Path> plugins;
    private final Consumer<String> progress;
    private BenchCluster current;
    private int nodes;

    /** @param plugins folders of unpacked plugins */
    BenchClusters(Path home, List<Path> plugins, Consumer<String> progress) {
        this.home = home;
        this.plugins = plugins;
        this.progress = progress;
    }

    /** @param cassandraNodes 1 or more */
    BenchCluster with(int cassandraNodes) {
        if (current == null || nodes != cassandraNodes) {
            close();
            current = start(cassandraNodes);
            nodes = cassandraNodes;
        }
        return current;
    }

    private BenchCluster start(int cassandraNodes) {
        LocalCluster cluster = LocalCluster.builder()
                .home(home)
                .workers(1)
                .cassandraNodes(cassandraNodes)
                .brokerProperties(Map.of("group.initial.rebalance.delay.ms", REBALANCE_DELAY_MS))
                .workerHeap("2g")
                .cassandraHeap("2g")
                .pluginPath(plugins)
                .progress(progress)
                .start();
        try {
            return new BenchCluster(cluster);
        } catch (IOException e) {
            cluster.close();
            throw new UncheckedIOException("Cannot attach to the servers", e);
        }
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
