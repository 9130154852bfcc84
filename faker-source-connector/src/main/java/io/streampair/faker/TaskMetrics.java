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

    /** Registers the metrics, if the worker is of a version that has them, which is 4.1 or later. */
    static void register(SourceTaskContext context, Progress progress) {
        try {
            new TaskMetrics(context.pluginMetrics()).addAll(progress);
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            // An older worker: there is nothing to register with.
        }
    }

    private void addAll(Progress progress) {
        add("records", "Records that Kafka has acknowledged.", progress::records);
        add("bytes", "Bytes of their keys and values.", progress::bytes);
        add(
                "generation-ms",
                "Milliseconds spent on making records.",
                () -> progress.generationNanos() / NANOS_PER_MILLI);
        add(
                "throttled-ms",
                "Milliseconds spent on waiting for the pace.",
                () -> progress.throttledNanos() / NANOS_PER_MILLI);
        add(
                "lag-ms",
                "How many milliseconds the last batch was behind the rate that is set, pauses since the start included.",
                () -> (long) (progress.secondsBehind() * 1e3));
        add("completed", "1 when the last record is out, 0 before.", () -> progress.completed() ? 1 : 0);
        InjectedDisorder injected = progress.injected();
        add("injected-duplicates", "Records that were written again.", injected::duplicates);
        add("injected-reordered", "Records that were moved back.", injected::reordered);
        add("injected-late", "Records with a time before their neighbours'.", injected::late);
        add("injected-early", "Records with a time after their neighbours'.", injected::early);
        add("injected-dropped", "Records that were left out.", injected::droppedRecords);
        add("injected-poison", "Records with a damaged value.", injected::poisoned);
    }

    private void add(String name, String description, LongSupplier value) {
        Gauge<Long> gauge = (config, now) -> value.getAsLong();
        metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>()), gauge);
    }
}
