// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.JvmConnection;
import io.streampair.cluster.servers.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** Reads the metrics of the sinks' tasks from the workers' JVMs. */
final class WindowReader implements AutoCloseable {
    private final LocalCluster cluster;
    private final List<String> sinks;
    private final Map<Long, JvmConnection> connections = new HashMap<>();

    WindowReader(LocalCluster cluster, List<String> sinks) {
        this.cluster = cluster;
        this.sinks = List.copyOf(sinks);
    }

    /** All tasks' windows; empty if no task has such metrics yet. */
    synchronized Optional<Windows> read() throws IOException, JMException {
        Windows all = null;
        for (ServerProcess worker : cluster.workers()) {
            if (worker.isRunning()) {
                for (Windows task : read(worker.pid())) {
                    all = all == null ? task : all.plus(task);
                }
            }
        }
        return Optional.ofNullable(all);
    }

    private List<Windows> read(long pid) throws IOException, JMException {
        JvmConnection connection = connections.get(pid);
        if (connection == null) {
            connection = JvmConnection.attach(pid);
            connections.put(pid, connection);
        }
        MBeanServerConnection beans = connection.beans();
        List<Windows> found = new ArrayList<>();
        for (String sink : sinks) {
            ObjectName tasks = new ObjectName("kafka.connect:type=plugins,connector=" + sink + ",*");
            for (ObjectName task : beans.queryNames(tasks, null)) {
                if (hasWindows(beans, task)) {
                    found.add(new Windows(
                            number(beans, task, "window-rows"),
                            Duration.ofMillis(number(beans, task, "oldest-unwritten-ms")),
                            number(beans, task, "retries-total")));
                }
            }
        }
        return found;
    }

    /** Connect registers other plugins of the connector under names of the same form. */
    private static boolean hasWindows(MBeanServerConnection beans, ObjectName task) throws IOException, JMException {
        for (var attribute : beans.getMBeanInfo(task).getAttributes()) {
            if (attribute.getName().equals("oldest-unwritten-ms")) {
                return true;
            }
        }
        return false;
    }

    private static long number(MBeanServerConnection beans, ObjectName task, String name)
            throws IOException, JMException {
        return ((Number) beans.getAttribute(task, name)).longValue();
    }

    @Override
    public synchronized void close() {
        connections.values().forEach(JvmConnection::close);
        connections.clear();
    }
}
