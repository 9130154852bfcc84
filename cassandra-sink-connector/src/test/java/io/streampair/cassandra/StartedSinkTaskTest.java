// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.cluster.ClusterConnection;
import io.streampair.cassandra.cluster.ConnectionAttempt;
import io.streampair.cassandra.cluster.SessionLease;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.window.FakeClock;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartedSinkTaskTest {
    private static final TopicPartition P0 = Records.partition(0);
    private static final Map<TopicPartition, OffsetAndMetadata> CURRENT = Map.of(P0, new OffsetAndMetadata(1));

    private static final Executor THREADS = call -> new Thread(call, "connect").start();

    private final FakeContext context = new FakeContext(Map.of("name", "started"));
    private final SinkConfig config = new SinkConfig(Settings.needed());
    private final FakeWriter writer = new FakeWriter();
    private final FakeClock clock = new FakeClock();
    private final CompletableFuture<ClusterConnection> cluster = new CompletableFuture<>();
    private final ConnectionAttempt connecting =
            new ConnectionAttempt(cluster::get, new RetryBudget(null, clock), Timing.SYSTEM);
    private final StartedSinkTask task = new StartedSinkTask(config, context, connecting, new FakeReporter(), clock);

    @AfterEach
    void stop() {
        task.close();
    }

    private void open() {
        context.assign(P0);
        task.open(List.of(P0));
    }

    private void connect() {
        connecting.start(THREADS);
        cluster.complete(new ClusterConnection(
                new SessionLease(null, () -> 1, () -> {}),
                new FakeTables(),
                Map.of(config.routes().get(0), RecordFlowTest.table()),
                writer));
        while (connecting.connection().isEmpty()) {
            Thread.onSpinWait();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private static Object metric(String name) throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("kafka.connect:type=plugins,connector=started,task=0"), name);
    }

    @Test
    void should_tell_from_the_start_whether_it_is_connected() throws JMException {
        open();
        assertThat(metric("connected")).isEqualTo(0);
        connect();
        task.put(List.of());
        assertThat(metric("connected")).isEqualTo(1);
        assertThat(metric("rows-written-total")).isEqualTo(0L);
        writer.connected(0);
        assertThat(metric("connected")).isEqualTo(0);
    }

    @Test
    void should_start_beside_a_task_that_it_replaces_and_show_its_metrics_when_that_has_stopped() throws IOException {
        Metrics worker = new Metrics();
        MetricName connected = new MetricName("connected", "plugins", "", Map.of());
        PluginMetricsImpl earlier = new PluginMetricsImpl(worker, Map.of());
        new WorkerMetrics(earlier).add("connected", "of the earlier task", () -> 7);
        StartedSinkTask replacement = new StartedSinkTask(
                config,
                new FakeContext().with(new PluginMetricsImpl(worker, Map.of())),
                connecting,
                new FakeReporter(),
                clock);
        replacement.put(List.of());
        assertThat(worker.metric(connected).metricValue()).isEqualTo(7);

        earlier.close();
        replacement.put(List.of());

        assertThat(worker.metric(connected).metricValue()).isEqualTo(0);
    }

    @Test
    void should_want_the_records_of_one_poll_until_it_is_connected() {
        open();
        assertThat(context.paused()).containsExactly(P0);
        task.put(List.of());
        assertThat(context.takeTimeout()).isEqualTo(100);
        assertThat(context.paused()).isEmpty();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        assertThat(context.paused()).containsExactly(P0);
        task.put(List.of());
        assertThat(context.takeTimeout()).isEqualTo(100);
        assertThat(context.paused()).containsExactly(P0);
        connect();
        task.put(List.of());
        assertThat(context.paused()).isEmpty();
        assertThat(context.takeTimeout()).isEqualTo(1_000);
    }

    @Test
    void should_want_the_records_of_one_poll_from_a_commit_on_before_it_is_connected() {
        open();
        task.preCommit(CURRENT);
        assertThat(context.paused()).isEmpty();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        task.preCommit(CURRENT);
        assertThat(context.paused()).containsExactly(P0);
    }

    /** A pause or a resume wakes up the poll in which the partitions came, and Connect does not call the task behind it. */
    @Test
    void should_have_connect_ask_for_offsets_behind_new_partitions() {
        open();
        assertThat(context.commitRequests()).isEqualTo(1);
        task.close(List.of());
        assertThat(context.commitRequests()).isEqualTo(1);
        task.open(List.of());
        assertThat(context.commitRequests()).isEqualTo(1);
    }

    @Test
    void should_want_no_records_from_the_commit_of_a_rebalance_on() {
        open();
        connect();
        task.put(List.of());
        task.preCommit(Map.of(P0, new OffsetAndMetadata(0)));
        assertThat(context.paused()).isEmpty();
        task.preCommit(Map.of());
        assertThat(context.paused()).containsExactly(P0);
    }

    @Test
    void should_want_no_records_in_the_poll_of_a_rebalance() {
        open();
        connect();
        task.put(List.of());
        task.close(List.of());
        assertThat(context.paused()).containsExactly(P0);
        task.put(List.of());
        assertThat(context.paused()).isEmpty();
        task.open(List.of(P0));
        assertThat(context.paused()).containsExactly(P0);
        task.put(List.of());
        assertThat(context.paused()).isEmpty();
    }

    @Test
    void should_keep_records_that_come_before_it_is_connected() {
        open();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        assertThat(context.takeTimeout()).isEqualTo(100);
        assertThat(task.preCommit(CURRENT)).isEmpty();
        connect();
        task.put(List.of());
        writer.completeAtOnce();
        assertThat(task.preCommit(CURRENT)).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
        assertThat(writer.written()).hasSize(1);
    }

    /** Connect may not call put() any more, or not before this commit: if it has paused the connector, or stops the task. */
    @Test
    void should_write_what_came_before_it_was_connected_at_the_next_commit() {
        open();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        connect();
        writer.completeAtOnce();
        assertThat(task.preCommit(CURRENT)).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
        assertThat(writer.written()).hasSize(1);
        assertThat(context.paused()).isEmpty();
    }

    @Test
    void should_want_no_records_from_the_commit_of_a_rebalance_on_in_which_it_finds_its_connection() {
        open();
        connect();
        task.preCommit(Map.of());
        assertThat(context.paused()).containsExactly(P0);
    }

    @Test
    void should_tell_its_writer_that_partitions_come() {
        open();
        connect();
        task.put(List.of());
        assertThat(writer.arrivals()).as("before it was connected").isEqualTo(1);
        task.open(List.of(P0));
        assertThat(writer.arrivals()).isEqualTo(2);
    }

    @Test
    void should_forget_early_records_of_a_partition_that_goes_away() {
        open();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        task.close(List.of(P0));
        connect();
        task.put(List.of());
        writer.completeAtOnce();
        task.preCommit(CURRENT);
        assertThat(writer.written()).isEmpty();
    }

    @Test
    void should_commit_and_rewind_nothing_before_it_is_connected() {
        open();
        context.takeTimeout();
        assertThat(task.preCommit(CURRENT)).isEmpty();
        assertThat(context.takeTimeout()).isEqualTo(100);
        task.close(List.of(P0));
        assertThat(context.offsets()).isEmpty();
    }

    @Test
    void should_write_in_windows_of_the_flush_interval() {
        open();
        connect();
        task.put(List.of(RecordFlowTest.user(0, 0)));
        assertThat(context.takeTimeout()).isEqualTo(1_000);
        clock.advance(Duration.ofSeconds(10));
        task.put(List.of());
        assertThat(writer.isWriting()).isTrue();
        writer.complete();
        task.put(List.of());
        assertThat(context.commitRequests()).as("one of them for the partition").isEqualTo(2);
        assertThat(task.preCommit(CURRENT)).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
    }

    @Test
    void should_fail_with_a_sentence_when_it_cannot_be_connected() {
        open();
        connecting.start(THREADS);
        cluster.completeExceptionally(new IllegalArgumentException("nobody is there"));
        assertThatThrownBy(() -> {
                    while (true) {
                        task.put(List.of());
                    }
                })
                .isInstanceOf(ConnectException.class)
                .hasMessageStartingWith("The sink cannot start: ")
                .hasMessageEndingWith("nobody is there");
        assertThat(task.preCommit(CURRENT))
                .as("Connect would go on after an exception of it")
                .isEmpty();
    }

    @Test
    void should_close_the_connection() {
        open();
        connect();
        task.put(List.of());
        task.close();
        assertThat(writer.isClosed()).isTrue();
    }
}
