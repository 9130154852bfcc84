// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.LinkedHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;

/** The metrics of a task (KIP-877), in the group {@code plugins} with tags for the connector and the task. */
final class TaskMetrics {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PluginMetrics metrics;

    private TaskMetrics(PluginMetrics metrics) {
        this.metrics = metrics;
    }

    /** Registers the metrics, if the worker supports plugin metrics: from Kafka 4.1. */
    static void register(SourceTaskContext context, TaskProgress progress) {
        try {
            new TaskMetrics(context.pluginMetrics()).addAll(progress);
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            // A worker before 4.1 has no plugin metrics.
        }
    }

    private void addAll(TaskProgress progress) {
        add("records", "Records that Kafka has acknowledged.", progress::records);
        add("bytes", "Serialized bytes of their keys and values.", progress::bytes);
        add("generation-ms", "Milliseconds spent making records.", () -> progress.generationNanos() / NANOS_PER_MILLI);
        add(
                "throttled-ms",
                "Milliseconds spent waiting for the rate limit.",
                () -> progress.throttledNanos() / NANOS_PER_MILLI);
        add(
                "lag-ms",
                "How many milliseconds the last batch was behind the rate, including pauses since the start.",
                () -> (long) (progress.secondsBehind() * 1e3));
        add("completed", "1 once the last record is written, 0 before.", () -> progress.completed() ? 1 : 0);
        InjectedDisorder injected = progress.injected();
        add("injected-duplicates", "Duplicates that were written.", injected::duplicates);
        add("injected-reordered", "Records that were reordered.", injected::reordered);
        add("injected-late", "Records whose logical time was set back.", injected::late);
        add("injected-early", "Records whose logical time was set ahead.", injected::early);
        add("injected-dropped", "Records that were left out.", injected::droppedRecords);
        add("injected-poison", "Records with a poisoned value.", injected::poisoned);
    }

    private void add(String name, String description, LongSupplier value) {
        Gauge<Long> gauge = (config, now) -> value.getAsLong();
        metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>()), gauge);
    }
}
