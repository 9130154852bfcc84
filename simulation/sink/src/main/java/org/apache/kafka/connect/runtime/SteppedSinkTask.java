// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.internals.Plugin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.runtime.errors.ErrorHandlingMetrics;
import org.apache.kafka.connect.runtime.errors.ErrorReporter;
import org.apache.kafka.connect.runtime.errors.RetryWithToleranceOperator;
import org.apache.kafka.connect.runtime.errors.ToleranceType;
import org.apache.kafka.connect.runtime.errors.WorkerErrantRecordReporter;
import org.apache.kafka.connect.runtime.isolation.LoaderSwap;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.util.ConnectorTaskId;

/**
 * Connect's own WorkerSinkTask, one iteration at a time. It is in Connect's package since that class is visible only there,
 * and it is the only class of the simulation that is.
 */
public final class SteppedSinkTask {
    private static final Map<Long, WorkerConfig> CONFIGS = new ConcurrentHashMap<>();
    private static final ThreadLocal<ConnectMetrics> METRICS = new ThreadLocal<>();
    private static final Method CLOSE_ALL = closeAllPartitions();
    private static final LoaderSwap NO_SWAP = new LoaderSwap(SteppedSinkTask.class.getClassLoader()) {
        @Override
        public void close() {
            // Nothing was swapped.
        }
    };
    private static final TaskStatus.Listener NOBODY = (TaskStatus.Listener) Proxy.newProxyInstance(
            SteppedSinkTask.class.getClassLoader(),
            new Class<?>[] {TaskStatus.Listener.class},
            (proxy, method, arguments) -> null);

    private final WorkerSinkTask task;
    private final Map<String, String> settings;
    private final Supplier<SinkTaskContext> context;

    /** What a worker gives to a task. */
    public record Parts(
            int id,
            SinkTask sink,
            Supplier<SinkTaskContext> context,
            Map<String, String> settings,
            Consumer<byte[], byte[]> consumer,
            long commitMillis,
            Time time,
            boolean tolerant,
            ErrorReporter<ConsumerRecord<byte[], byte[]>> deadLetters,
            Converter keys,
            Converter values,
            List<Transformation<SinkRecord>> transformations) {}

    public SteppedSinkTask(Parts parts) {
        this.settings = parts.settings;
        this.context = parts.context;
        WorkerConfig config = CONFIGS.computeIfAbsent(parts.commitMillis, SteppedSinkTask::config);
        ConnectMetrics metrics = metrics(config);
        ConnectorTaskId id = new ConnectorTaskId("sink", parts.id);
        ErrorHandlingMetrics errors = new ErrorHandlingMetrics(id, metrics);
        RetryWithToleranceOperator<ConsumerRecord<byte[], byte[]>> operator = new RetryWithToleranceOperator<>(
                0, 60_000, parts.tolerant ? ToleranceType.ALL : ToleranceType.NONE, parts.time, errors);
        HeaderConverter headers = new SimpleHeaderConverter();
        this.task = new WorkerSinkTask(
                id,
                parts.sink,
                NOBODY,
                TargetState.STARTED,
                config,
                org.apache.kafka.connect.storage.ClusterConfigState.EMPTY,
                metrics,
                Plugin.wrapInstance(parts.keys, null, "key"),
                Plugin.wrapInstance(parts.values, null, "value"),
                errors,
                Plugin.wrapInstance(headers, null, "header"),
                new TransformationChain<>(stages(parts.transformations), operator),
                parts.consumer,
                SteppedSinkTask.class.getClassLoader(),
                parts.time,
                operator,
                parts.tolerant ? new WorkerErrantRecordReporter(operator, parts.keys, parts.values, headers) : null,
                null,
                () -> List.of(parts.deadLetters),
                null,
                loader -> NO_SWAP);
    }

    private static List<TransformationStage<SinkRecord>> stages(List<Transformation<SinkRecord>> transformations) {
        List<TransformationStage<SinkRecord>> stages = new ArrayList<>();
        for (Transformation<SinkRecord> each : transformations) {
            stages.add(new TransformationStage<>(
                    Plugin.wrapInstance(each, null, "transform"), "simulated", "1", loader -> NO_SWAP));
        }
        return stages;
    }

    /** One for each thread, since it registers management beans. */
    private static ConnectMetrics metrics(WorkerConfig config) {
        if (METRICS.get() == null) {
            METRICS.set(new ConnectMetrics("simulated", config, Time.SYSTEM, "cluster"));
        }
        return METRICS.get();
    }

    private static WorkerConfig config(long commitMillis) {
        return new StandaloneConfig(Map.of(
                "bootstrap.servers", "localhost:9",
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "offset.storage.file.filename", "none",
                "offset.flush.interval.ms", Long.toString(commitMillis),
                "topic.tracking.enable", "false",
                "metric.reporters", ""));
    }

    private static Method closeAllPartitions() {
        try {
            Method method = WorkerSinkTask.class.getDeclaredMethod("closeAllPartitions");
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Another version of Connect", e);
        }
    }

    public void start() {
        task.initialize(new TaskConfig(settings));
        task.doStart();
    }

    public void iterate() {
        task.iteration();
    }

    public void pause(boolean pause) {
        task.transitionTo(pause ? TargetState.PAUSED : TargetState.STARTED);
    }

    /** Has the task end at its next step. */
    public void stop() {
        task.stop();
    }

    /** Ends gracefully, as the thread of the task does after {@link #stop}. */
    public void finish() {
        try {
            task.execute();
        } finally {
            close();
        }
    }

    /** Ends the task as its thread does when an iteration has thrown. */
    public void fail() {
        try {
            CLOSE_ALL.invoke(task);
        } catch (IllegalAccessException | InvocationTargetException e) {
            // Connect suppresses it as well: the failure of the iteration counts.
        } finally {
            close();
        }
    }

    private void close() {
        try {
            task.doClose();
        } finally {
            task.removeMetrics();
        }
    }

    /** Takes away what a killed process leaves in this one. */
    public void forget() {
        try {
            task.pluginMetrics.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        task.removeMetrics();
    }

    /** In how many milliseconds Connect would call the task again if no record came. */
    public long untilNext(long nowMillis) {
        WorkerSinkTaskContext asked = (WorkerSinkTaskContext) context.get();
        if (asked.isCommitRequested() || !asked.offsets().isEmpty()) {
            return 0;
        }
        long untilCommit = Math.max(0, task.getNextCommit() - nowMillis);
        return asked.timeout() > 0 ? Math.min(untilCommit, asked.timeout()) : untilCommit;
    }
}
