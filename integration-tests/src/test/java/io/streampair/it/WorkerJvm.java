// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.sun.tools.attach.VirtualMachine;
import io.streampair.cluster.servers.ConnectWorker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads threads and metrics from the JVM of a worker, through JMX. */
final class WorkerJvm implements AutoCloseable {
    /** The driver calls the threads of a session by its number: s3-admin-0. */
    private static final Pattern DRIVER_THREAD = Pattern.compile("(s\\d+)-.*");

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    /** The address comes from the worker, which this very JVM has started. */
    @SuppressWarnings("BanJNDI")
    WorkerJvm(ConnectWorker worker) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(worker.pid()));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
        beans = connector.getMBeanServerConnection();
    }

    /** The driver's sessions that have threads. */
    Set<String> driverSessions() throws Exception {
        ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        Set<String> sessions = new TreeSet<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            Matcher matcher = DRIVER_THREAD.matcher(thread == null ? "" : thread.getThreadName());
            if (matcher.matches()) {
                sessions.add(matcher.group(1));
            }
        }
        return sessions;
    }

    /** A number that a task of a connector has registered (KIP-877). */
    double metric(String connectorName, int task, String name) throws Exception {
        ObjectName numbers = new ObjectName("kafka.connect:type=plugins,connector=" + connectorName + ",task=" + task);
        return ((Number) beans.getAttribute(numbers, name)).doubleValue();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
