// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.window.WindowGauges;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Where a task registers its metrics: with the worker (KIP-877), or itself on one before Connect 4.1. */
abstract class SinkMetrics implements AutoCloseable {
    static SinkMetrics of(SinkTaskContext context) {
        try {
            return new OfWorker(context.pluginMetrics());
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            Map<String, String> task = context.configs();
            return new OfBean(TaskBean.register(
                    task.getOrDefault("name", ""), task.getOrDefault(CassandraSinkTask.TASK_INDEX, "0")));
        }
    }

    /** @param value may be asked for by any thread, at any time */
    abstract void add(String name, String description, Supplier<Number> value);

    void add(WindowGauges gauges) {
        gauges.all().forEach((name, gauge) -> add(name, gauge.description(), gauge.value()));
    }

    /** Adds what could not be added before, since an earlier task of the same number is still stopping. */
    abstract void addWaiting();

    @Override
    public abstract void close();

    /** Refers to classes that an older worker lacks, so it must be loaded only when it is used. */
    private static final class OfWorker extends SinkMetrics {
        private final WorkerMetrics metrics;

        private OfWorker(PluginMetrics metrics) {
            this.metrics = new WorkerMetrics(metrics);
        }

        @Override
        void add(String name, String description, Supplier<Number> value) {
            metrics.add(name, description, value);
        }

        @Override
        void addWaiting() {
            metrics.addWaiting();
        }

        @Override
        public void close() {
            // The worker removes them.
        }
    }

    /** With a bean of our own. */
    private static final class OfBean extends SinkMetrics {
        private final TaskBean bean;

        private OfBean(TaskBean bean) {
            this.bean = bean;
        }

        @Override
        void add(String name, String description, Supplier<Number> value) {
            bean.add(name, description, value);
        }

        @Override
        void addWaiting() {
            // None waits: the bean has taken the place of the earlier one.
        }

        @Override
        public void close() {
            bean.unregister();
        }
    }
}
