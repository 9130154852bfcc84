// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import io.streampair.cluster.client.JvmConnection;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** A JVM on this machine, measured through its management beans. */
final class ObservedProcess implements AutoCloseable {
    private final JvmConnection connection;
    private final MBeanServerConnection beans;
    private final OperatingSystemMXBean system;
    private final List<GarbageCollectorMXBean> collectors;
    private final PeakMemory memory;

    private ObservedProcess(long pid, JvmConnection connection, MBeanServerConnection beans) throws IOException {
        this.connection = connection;
        this.beans = beans;
        this.system = ManagementFactory.getPlatformMXBean(beans, OperatingSystemMXBean.class);
        this.collectors = ManagementFactory.getPlatformMXBeans(beans, GarbageCollectorMXBean.class);
        this.memory = new PeakMemory(pid);
    }

    /** This process. */
    static ObservedProcess self() throws IOException {
        return new ObservedProcess(ProcessHandle.current().pid(), null, ManagementFactory.getPlatformMBeanServer());
    }

    /** @throws IOException if the process is not a live JVM of this user */
    static ObservedProcess attach(long pid) throws IOException {
        JvmConnection connection = JvmConnection.attach(pid);
        return new ObservedProcess(pid, connection, connection.beans());
    }

    /** CPU time since its start, in nanoseconds. */
    long cpuNanos() {
        return system.getProcessCpuTime();
    }

    /** Time spent in garbage collection since its start. */
    long gcMillis() {
        return collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    PeakMemory memory() {
        return memory;
    }

    /** The sum of a numeric attribute over the beans that match; 0 if there is none. */
    double sum(String pattern, String attribute) throws IOException {
        try {
            double sum = 0;
            for (ObjectName name : beans.queryNames(new ObjectName(pattern), null)) {
                sum += value(name, attribute);
            }
            return sum;
        } catch (JMException e) {
            throw new IOException("Cannot read " + attribute + " of " + pattern, e);
        }
    }

    /**
     * 0 if the bean has just gone or is incomplete: Connect removes the beans of a new task and registers them again.
     */
    private double value(ObjectName name, String attribute) throws JMException, IOException {
        try {
            return ((Number) beans.getAttribute(name, attribute)).doubleValue();
        } catch (InstanceNotFoundException | AttributeNotFoundException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
