// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * How many records of a task Connect could not send to the dead letter queue, by Connect's own metric; 0 where the worker
 * does not show its metrics by JMX.
 */
final class LetterFailures implements LongSupplier {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final ObjectName bean;

    LetterFailures(String connector, String task) {
        bean = ConnectBean.of("task-error-metrics", connector, task);
    }

    @Override
    public long getAsLong() {
        try {
            return ((Number) SERVER.getAttribute(bean, "deadletterqueue-produce-failures")).longValue();
        } catch (JMException e) {
            return 0;
        }
    }
}
