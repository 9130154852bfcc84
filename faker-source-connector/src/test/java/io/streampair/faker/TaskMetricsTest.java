// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class TaskMetricsTest {
    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());

    @Test
    void should_report_what_is_written_and_when_it_is_complete() throws InterruptedException {
        FakerSourceTask task = connect.start(Configurations.registeredUsers("count", "101", "rate", "100"), 1)
                .get(0);
        RecordMetadata metadata = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 7, 50);
        assertThat(connect.metrics().value("completed")).isEqualTo(0L);

        for (SourceRecord record : connect.drain(java.util.List.of(task))) {
            task.commitRecord(record, metadata);
        }
        task.commitRecord(null, null);

        assertThat(connect.metrics().value("records-written-total")).isEqualTo(101L);
        assertThat(connect.metrics().value("bytes-written-total")).isEqualTo(101 * 57L);
        assertThat(connect.metrics().value("throttled-ms-total")).isEqualTo(1_000L);
        assertThat(connect.metrics().value("generation-ms-total")).isEqualTo(0L);
        assertThat(connect.metrics().value("lag-ms")).isEqualTo(40L);
        assertThat(connect.metrics().value("completed")).isEqualTo(1L);
    }

    @Test
    void should_count_the_disorder_that_is_injected() throws InterruptedException {
        connect.drain(connect.start(
                Configurations.registeredUsers(
                        "count", "1000",
                        "disorder.duplicate.rate", "0.2",
                        "disorder.drop.rate", "0.2",
                        "disorder.late.rate", "0.2",
                        "disorder.early.rate", "0.2",
                        "disorder.reorder.rate", "0.2",
                        "disorder.poison.rate", "0.2"),
                1));

        for (String kind : new String[] {"duplicates", "dropped", "late", "early", "reordered", "poison"}) {
            assertThat((Long) connect.metrics().value("injected-" + kind + "-total"))
                    .isBetween(100L, 260L);
        }
    }

    @Test
    void should_start_beside_a_task_that_it_replaces_and_show_its_metrics_when_that_has_stopped() throws Exception {
        Metrics worker = new Metrics();
        MetricName completed = new MetricName("completed", "plugins", "", Map.of());
        PluginMetricsImpl earlier = new PluginMetricsImpl(worker, Map.of());
        new WorkerMetrics(earlier).add("completed", "of the earlier task", () -> 7);
        connect.withMetrics(new PluginMetricsImpl(worker, Map.of()));
        FakerSourceTask replacement =
                connect.start(Configurations.registeredUsers("count", "1"), 1).get(0);
        replacement.poll();
        assertThat(worker.metric(completed).metricValue()).isEqualTo(7);

        earlier.close();
        replacement.poll();

        assertThat(worker.metric(completed).metricValue()).isEqualTo(1L);
    }

    private static ObjectName bean(int task) throws JMException {
        return new ObjectName("kafka.connect:type=plugins,connector=users,task=" + task);
    }

    private static Object ofBean(int task, String metric) throws JMException {
        return ManagementFactory.getPlatformMBeanServer().getAttribute(bean(task), metric);
    }

    @Test
    void should_have_beans_of_its_own_on_a_worker_without_plugin_metrics() throws JMException {
        connect.withoutMetrics();
        List<FakerSourceTask> tasks = connect.start(Configurations.registeredUsers("name", "users"), 2);
        RecordMetadata metadata = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 7, 50);
        tasks.get(1).commitRecord(null, metadata);

        assertThat(ofBean(0, "records-written-total")).isEqualTo(0L);
        assertThat(ofBean(1, "records-written-total")).isEqualTo(1L);

        FakerSourceTask restarted = connect.start(Configurations.registeredUsers("name", "users"), 1)
                .get(0);
        tasks.forEach(FakerSourceTask::stop);
        assertThat(ofBean(0, "records-written-total"))
                .as("of the task that replaced the other")
                .isEqualTo(0L);
        restarted.stop();
        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(bean(0), null))
                .isEmpty();
        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(bean(1), null))
                .isEmpty();
    }
}
