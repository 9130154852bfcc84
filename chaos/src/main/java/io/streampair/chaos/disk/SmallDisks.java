// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.disk;

import io.streampair.chaos.ChaosException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** A data folder for a cluster in which each Cassandra node has a small disk of its own. */
public final class SmallDisks implements AutoCloseable {
    /** Settings that keep the nodes from filling the disks by themselves. */
    public static final Map<String, Object> CASSANDRA_YAML = Map.of("commitlog_total_space", "128MiB");

    private final Path folder;
    private final Map<String, SmallDisk> disks = new HashMap<>();
    private final Thread shutdownHook = new Thread(this::unmount, "small-disks-unmount");

    /**
     * Creates the folder and mounts the disks.
     *
     * @throws ChaosException if mounting is not permitted
     */
    public SmallDisks(int cassandraNodes) {
        try {
            this.folder = Files.createTempDirectory("streampair-chaos-");
        } catch (IOException e) {
            throw new ChaosException("Cannot create the folder of the servers: " + e, e);
        }
        Runtime.getRuntime().addShutdownHook(shutdownHook);
        try {
            for (int node = 1; node <= cassandraNodes; node++) {
                String name = "cassandra-" + node;
                disks.put(name, new SmallDisk(folder.resolve(name)));
            }
        } catch (ChaosException e) {
            close();
            throw e;
        }
    }

    /** The folder of all that the servers write. */
    public Path folder() {
        return folder;
    }

    /** The disk of the node of this name. */
    public SmallDisk of(String node) {
        return disks.get(node);
    }

    private synchronized void unmount() {
        new ArrayList<>(disks.values()).forEach(SmallDisk::close);
        disks.clear();
    }

    @Override
    public void close() {
        unmount();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
            FileTree.delete(folder);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already.
        } catch (IOException e) {
            throw new ChaosException("Cannot delete " + folder + ": " + e, e);
        }
    }
}
