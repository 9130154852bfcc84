// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workers;

import com.sun.management.UnixOperatingSystemMXBean;
import io.streampair.chaos.timeline.WorkerSample;
import io.streampair.cluster.client.JvmConnection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** Reads a worker's resources through JMX. */
final class WorkerProbe implements AutoCloseable {
    /** The driver names the threads of a session after its number: s3-admin-0. */
    private static final Pattern DRIVER_THREAD = Pattern.compile("(s\\d+)-.*");

    private final String worker;
    private final long process;
    private final JvmConnection connection;
    private final MBeanServerConnection beans;

    WorkerProbe(String worker, long process) throws IOException {
        this.worker = worker;
        this.process = process;
        this.connection = JvmConnection.attach(process);
        this.beans = connection.beans();
    }

    long process() {
        return process;
    }

    /** Runs the garbage collector first, so that only live objects count. */
    WorkerSample measure(double seconds) throws IOException, JMException {
        MemoryMXBean memory = bean(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        ThreadMXBean threads = bean(ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        return new WorkerSample(
                seconds,
                worker,
                process,
                memory.getHeapMemoryUsage().getUsed() >> 20,
                threads.getThreadCount(),
                openFiles(),
                sessions(threads));
    }

    private long openFiles() throws IOException, JMException {
        ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        return beans.isInstanceOf(system, UnixOperatingSystemMXBean.class.getName())
                ? (Long) beans.getAttribute(system, "OpenFileDescriptorCount")
                : 0;
    }

    private static int sessions(ThreadMXBean threads) {
        Set<String> sessions = new TreeSet<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            Matcher matcher = DRIVER_THREAD.matcher(thread == null ? "" : thread.getThreadName());
            if (matcher.matches()) {
                sessions.add(matcher.group(1));
            }
        }
        return sessions.size();
    }

    private <T> T bean(String name, Class<T> type) throws IOException {
        return ManagementFactory.newPlatformMXBeanProxy(beans, name, type);
    }

    @Override
    public void close() {
        connection.close();
    }
}
