// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.servers.Jdk17;
import io.streampair.cluster.servers.ServerRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Checks ports, disk, memory, Java and class paths before anything is started, and reports every problem at once. */
final class Preflight {

    static final long LEAST_DISK = 2L << 30;

    private final HostResources host;
    private final List<String> problems = new ArrayList<>();

    Preflight(HostResources host) {
        this.host = host;
    }

    /** Checks all but the ports, which are chosen after this has passed. */
    static Preflight of(LocalClusterBuilder wanted, Path data, HostResources host) {
        Preflight preflight = new Preflight(host).disk(data).memory(heaps(wanted));
        if (wanted.brokers > 0 || wanted.workers > 0) {
            preflight.classPath(wanted.kafka, wanted.home);
        }
        if (wanted.workers > 0) {
            preflight.plugins(wanted.pluginPath);
        }
        if (wanted.cassandraNodes > 0) {
            preflight.classPath(wanted.cassandra, wanted.home).java17();
        }
        return preflight;
    }

    private static List<String> heaps(LocalClusterBuilder wanted) {
        List<String> heaps = new ArrayList<>();
        heaps.addAll(Collections.nCopies(wanted.brokers, wanted.brokerHeap));
        heaps.addAll(Collections.nCopies(wanted.workers, wanted.workerHeap));
        heaps.addAll(Collections.nCopies(wanted.cassandraNodes, wanted.cassandraHeap));
        return heaps;
    }

    Preflight ports(List<PortPlan.Endpoint> endpoints) {
        for (PortPlan.Endpoint endpoint : endpoints) {
            if (!host.isFree(endpoint.hosts(), endpoint.port())) {
                problems.add("Port " + endpoint.port() + " on " + String.join(", ", endpoint.hosts())
                        + " is in use, and " + endpoint.server() + " needs it: stop the process that listens there"
                        + " (see it with: ss -ltnp | grep " + endpoint.port() + "), or start on free ports.");
            }
        }
        return this;
    }

    Preflight disk(Path data) {
        try {
            long usable = host.usableDisk(data);
            if (usable < LEAST_DISK) {
                problems.add("Only " + mebibytes(usable) + " MiB of disk are free at " + data + "; at least "
                        + mebibytes(LEAST_DISK) + " MiB are needed. Free some space, or choose another data folder.");
            }
        } catch (IOException e) {
            problems.add("Cannot read the free disk space at " + data + ": " + e);
        }
        return this;
    }

    /** @param heaps the maximum heap of each server, such as 512m */
    Preflight memory(List<String> heaps) {
        long needed = 0;
        for (String heap : heaps) {
            needed += Heap.bytes(heap);
        }
        long available = host.availableMemory();
        if (needed > available) {
            problems.add("The heaps of the " + heaps.size() + " servers add up to " + mebibytes(needed)
                    + " MiB and only "
                    + mebibytes(available) + " MiB of memory are available: stop other programs, or start fewer or"
                    + " smaller servers.");
        }
        return this;
    }

    Preflight java17() {
        if (host.java17().isEmpty()) {
            problems.add(Jdk17.MISSING);
        }
        return this;
    }

    Preflight classPath(ServerRuntime runtime, Path home) {
        try {
            runtime.classPath(home);
        } catch (ClusterException e) {
            problems.add(e.getMessage());
        }
        return this;
    }

    Preflight plugins(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                problems.add("The plugin folder " + folder + " is missing." + ServerRuntime.BUILD_FIRST);
            }
        }
        return this;
    }

    /** @throws ClusterException with a line for each problem that was found */
    void verdict() {
        if (!problems.isEmpty()) {
            throw new ClusterException(String.join("\n", problems));
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
