// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
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
        ObjectName bean = new ObjectName("kafka.connect:type=plugins,connector=\"" + name + "\",task=\"" + task + "\"");
        return ((Number) connector.getMBeanServerConnection().getAttribute(bean, metric)).longValue();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
