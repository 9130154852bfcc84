// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads the metrics of a worker's plugins (KIP-877) from its process. */
final class WorkerMetrics implements AutoCloseable {
    private final JMXConnector connector;

    private WorkerMetrics(JMXConnector connector) {
        this.connector = connector;
    }

    @SuppressWarnings("BanJNDI") // The address is that of a process of our own.
    static WorkerMetrics of(long pid) throws Exception {
        VirtualMachine worker = VirtualMachine.attach(Long.toString(pid));
        try {
            return new WorkerMetrics(
                    JMXConnectorFactory.connect(new JMXServiceURL(worker.startLocalManagementAgent())));
        } finally {
            worker.detach();
        }
    }

    long ofTask(String name, int task, String metric) throws IOException, JMException {
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        ObjectName pattern = new ObjectName("kafka.connect:type=plugins,connector=" + name + ",task=" + task + ",*");
        for (ObjectName bean : beans.queryNames(pattern, null)) {
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(bean).getAttributes()) {
                if (attribute.getName().equals(metric)) {
                    return ((Number) beans.getAttribute(bean, metric)).longValue();
                }
            }
        }
        throw new AssertionError("There is no metric " + metric + " of " + pattern + " among "
                + beans.queryNames(new ObjectName("kafka.connect:type=plugins,*"), null));
    }

    /** The names of all beans, and the values of those of the plugins. */
    String all() throws IOException, JMException {
        MBeanServerConnection beans = connector.getMBeanServerConnection();
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
    public void close() throws IOException {
        connector.close();
    }
}
