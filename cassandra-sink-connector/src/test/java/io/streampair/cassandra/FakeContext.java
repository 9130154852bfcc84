// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** A context that remembers what the task asks of Connect. */
final class FakeContext implements SinkTaskContext {
    private final Set<TopicPartition> assignment = new LinkedHashSet<>();
    private final Set<TopicPartition> paused = new LinkedHashSet<>();
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private final Map<String, String> configs;
    private Long timeout;
    private int commitRequests;
    private PluginMetrics metrics;

    FakeContext() {
        this(Map.of());
    }

    /** @param configs the settings of the task */
    FakeContext(Map<String, String> configs) {
        this.configs = configs;
    }

    /** Has metrics, as in Connect from 4.1 on. */
    FakeContext with(PluginMetrics plugin) {
        metrics = plugin;
        return this;
    }

    /** As in a worker, what was paused when it was taken away is paused when it is given back. */
    void assign(TopicPartition... partitions) {
        assignment.addAll(List.of(partitions));
        paused.retainAll(assignment);
    }

    void unassign(TopicPartition partition) {
        assignment.remove(partition);
    }

    /** The timeout since this was last asked for, or null if none was set. */
    Long takeTimeout() {
        Long last = timeout;
        timeout = null;
        return last;
    }

    int commitRequests() {
        return commitRequests;
    }

    Set<TopicPartition> paused() {
        return paused;
    }

    /** Where the task has asked Connect to read on from. */
    Map<TopicPartition, Long> offsets() {
        return offsets;
    }

    @Override
    public Map<String, String> configs() {
        return configs;
    }

    @Override
    public void offset(Map<TopicPartition, Long> positions) {
        positions.forEach(this::offset);
    }

    @Override
    public void offset(TopicPartition partition, long offset) {
        requireAssigned(partition);
        offsets.put(partition, offset);
    }

    @Override
    public void timeout(long timeoutMs) {
        timeout = timeoutMs;
    }

    @Override
    public Set<TopicPartition> assignment() {
        return Set.copyOf(assignment);
    }

    @Override
    public void pause(TopicPartition... partitions) {
        for (TopicPartition partition : partitions) {
            requireAssigned(partition);
            paused.add(partition);
        }
    }

    @Override
    public void resume(TopicPartition... partitions) {
        for (TopicPartition partition : partitions) {
            requireAssigned(partition);
            paused.remove(partition);
        }
    }

    private void requireAssigned(TopicPartition partition) {
        if (!assignment.contains(partition)) {
            throw new IllegalStateException(partition + " is not assigned to the task");
        }
    }

    @Override
    public void requestCommit() {
        commitRequests++;
    }

    @Override
    public ErrantRecordReporter errantRecordReporter() {
        return null;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        if (metrics == null) {
            throw new NoSuchMethodError("as in Connect before 4.1");
        }
        return metrics;
    }
}
