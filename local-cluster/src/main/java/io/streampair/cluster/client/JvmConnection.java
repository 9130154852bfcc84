// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The management beans of another JVM of this user on this machine. The JVM needs no option for it. */
public final class JvmConnection implements AutoCloseable {
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private JvmConnection(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /** @throws IOException if the process is not a live JVM of this user */
    @SuppressWarnings("BanJNDI") // The address is from a process of this user on this machine.
    public static JvmConnection attach(long process) throws IOException {
        return new JvmConnection(JMXConnectorFactory.connect(new JMXServiceURL(address(process))));
    }

    private static String address(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("Cannot attach to process " + process, e);
        }
    }

    public MBeanServerConnection beans() {
        return beans;
    }

    /** Does nothing if the process has ended. */
    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // The process has ended before.
        }
    }
}
