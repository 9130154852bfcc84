// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.client.JvmConnection;
import io.streampair.cluster.servers.ConnectWorker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** Reads threads and metrics from the JVM of a worker, through JMX. */
final class WorkerJvm implements AutoCloseable {
    /** The driver names the threads of a session after its number: s3-admin-0. */
    private static final Pattern DRIVER_THREAD = Pattern.compile("(s\\d+)-.*");

    private final JvmConnection connection;
    private final MBeanServerConnection beans;

    WorkerJvm(ConnectWorker worker) throws IOException {
        connection = JvmConnection.attach(worker.pid());
        beans = connection.beans();
    }

    /** The driver's sessions that have threads. */
    Set<String> driverSessions() throws IOException {
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
    double metric(String connectorName, int task, String name) throws IOException, JMException {
        ObjectName numbers = new ObjectName("kafka.connect:type=plugins,connector=" + connectorName + ",task=" + task);
        return ((Number) beans.getAttribute(numbers, name)).doubleValue();
    }

    /** The names of all beans, and the values of those of the plugins. */
    String metrics() throws IOException, JMException {
        StringBuilder all = new StringBuilder();
        all.append(beans.queryNames(null, null));
        for (ObjectName bean : beans.queryNames(new ObjectName("kafka.connect:type=plugins,*"), null)) {
            String[] names = Stream.of(beans.getMBeanInfo(bean).getAttributes())
                    .map(MBeanAttributeInfo::getName)
                    .toArray(String[]::new);
            all.append(beans.getAttributes(bean, names));
        }
        return all.toString();
    }

    @Override
    public void close() {
        connection.close();
    }
}
