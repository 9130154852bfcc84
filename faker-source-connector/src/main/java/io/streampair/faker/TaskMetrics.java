// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.source.SourceTaskContext;

/** The metrics of a task, with the worker (KIP-877), or in a bean of their own on one before Connect 4.1. */
final class TaskMetrics implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** A place for metrics. */
    private interface Registry {
        void add(String name, String description, LongSupplier value);

        void addWaiting();

        void close();
    }

    private final Registry registry;

    private TaskMetrics(Registry registry) {
        this.registry = registry;
    }

    static TaskMetrics register(SourceTaskContext context, Map<String, String> configuration, TaskProgress progress) {
        TaskMetrics metrics = new TaskMetrics(of(context, configuration));
        metrics.addAll(progress);
        return metrics;
    }

    private static Registry of(SourceTaskContext context, Map<String, String> configuration) {
        try {
            return new OfWorker(context);
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            return new OfBean(TaskBean.register(
                    configuration.getOrDefault("name", ""), configuration.getOrDefault(StartedTask.TASK_INDEX, "0")));
        }
    }

    /** Refers to classes that an older worker lacks, so it must be loaded only when it is used. */
    private static final class OfWorker implements Registry {
        private final WorkerMetrics metrics;

        private OfWorker(SourceTaskContext context) {
            metrics = new WorkerMetrics(context.pluginMetrics());
        }

        @Override
        public void add(String name, String description, LongSupplier value) {
            metrics.add(name, description, value::getAsLong);
        }

        @Override
        public void addWaiting() {
            metrics.addWaiting();
        }

        @Override
        public void close() {
            // The worker removes them.
        }
    }

    /** With a bean of our own. */
    private record OfBean(TaskBean bean) implements Registry {
        @Override
        public void add(String name, String description, LongSupplier value) {
            bean.add(name, description, value::getAsLong);
        }

        @Override
        public void addWaiting() {
            // None waits: the bean has taken the place of an earlier one.
        }

        @Override
        public void close() {
            bean.unregister();
        }
    }

    /** Adds what could not be added before, since an earlier task of the same number is still stopping. */
    void addWaiting() {
        registry.addWaiting();
    }

    private void addAll(TaskProgress progress) {
        registry.add("records-written-total", "Records that Kafka has acknowledged.", progress::records);
        registry.add("bytes-written-total", "Serialized bytes of their keys and values.", progress::bytes);
        registry.add(
                "generation-ms-total",
                "Milliseconds spent making records.",
                () -> progress.generationNanos() / NANOS_PER_MILLI);
        registry.add(
                "throttled-ms-total",
                "Milliseconds spent waiting for the rate limit.",
                () -> progress.throttledNanos() / NANOS_PER_MILLI);
        registry.add(
                "lag-ms",
                "How many milliseconds the last batch was behind the rate, including pauses since the start.",
                () -> (long) (progress.secondsBehind() * 1e3));
        registry.add("completed", "1 once the last record is written, 0 before.", () -> progress.completed() ? 1 : 0);
        InjectedDisorder injected = progress.injected();
        registry.add("injected-duplicates-total", "Duplicates that were written.", injected::duplicates);
        registry.add("injected-reordered-total", "Records that were reordered.", injected::reordered);
        registry.add("injected-late-total", "Records whose logical time was set back.", injected::late);
        registry.add("injected-early-total", "Records whose logical time was set ahead.", injected::early);
        registry.add("injected-dropped-total", "Records that were left out.", injected::droppedRecords);
        registry.add("injected-poison-total", "Records with a poisoned value.", injected::poisoned);
    }

    @Override
    public void close() {
        registry.close();
    }
}
