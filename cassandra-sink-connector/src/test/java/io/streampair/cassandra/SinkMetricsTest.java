// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** On a worker without plugin metrics: that of {@link FakeContext}. */
class SinkMetricsTest {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    private static SinkMetrics start(String connector, int task) {
        return SinkMetrics.of(new FakeContext(Map.of("name", connector, "task.index", Integer.toString(task))));
    }

    private static ObjectName bean(String connector, int task) throws JMException {
        return new ObjectName("kafka.connect:type=plugins,connector=" + connector + ",task=" + task);
    }

    @Test
    void should_have_a_bean_for_each_task_until_it_stops() throws JMException {
        SinkMetrics first = start("two-tasks", 0);
        SinkMetrics second = start("two-tasks", 1);
        first.add("connected", "d", () -> 1);
        second.add("connected", "d", () -> 0);

        assertThat(BEANS.getAttribute(bean("two-tasks", 0), "connected")).isEqualTo(1);
        assertThat(BEANS.getAttribute(bean("two-tasks", 1), "connected")).isEqualTo(0);
        assertThat(BEANS.getAttributes(bean("two-tasks", 1), new String[] {"connected", "other"}))
                .hasSize(1);
        assertThat(BEANS.getMBeanInfo(bean("two-tasks", 0)).getAttributes()[0].getDescription())
                .isEqualTo("d");

        first.close();
        second.close();
        first.close();
        assertThat(BEANS.queryNames(new ObjectName("kafka.connect:connector=two-tasks,*"), null))
                .isEmpty();
    }

    @Test
    void should_leave_the_bean_of_the_task_that_replaced_it() throws JMException {
        SinkMetrics stopping = start("restarted", 0);
        SinkMetrics started = start("restarted", 0);
        started.add("connected", "d", () -> 7);

        stopping.close();

        assertThat(BEANS.getAttribute(bean("restarted", 0), "connected")).isEqualTo(7);
        started.close();
    }

    @Test
    void should_quote_a_name_as_kafka_does() throws JMException {
        SinkMetrics metrics = start("a,b=c", 0);

        assertThat(BEANS.isRegistered(bean("\"a,b=c\"", 0))).isTrue();
        metrics.close();
    }
}
