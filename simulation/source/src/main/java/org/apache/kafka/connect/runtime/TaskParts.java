// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.internals.Plugin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.errors.ErrorHandlingMetrics;
import org.apache.kafka.connect.runtime.errors.RetryWithToleranceOperator;
import org.apache.kafka.connect.runtime.errors.ToleranceType;
import org.apache.kafka.connect.runtime.isolation.LoaderSwap;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.ConnectorOffsetBackingStore;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.storage.OffsetStorageReaderImpl;
import org.apache.kafka.connect.storage.OffsetStorageWriter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.util.ConnectorTaskId;
import org.apache.kafka.connect.util.LoggingContext;
import org.apache.kafka.connect.util.TopicCreationGroup;

/** What Connect makes for each task, of its own classes. */
final class TaskParts {
    static final ClassLoader LOADER = TaskParts.class.getClassLoader();
    /** The name that offsets are stored under. */
    static final String CONNECTOR = "source";

    private static final LoaderSwap NO_SWAP = new LoaderSwap(LOADER) {
        @Override
        public void close() {
            // There is one class loader.
        }
    };
    private static final JsonConverter JSON_KEYS = json(true);
    private static final JsonConverter JSON_VALUES = json(false);
    private static final SimulatedWorkerConfig CONFIG = new SimulatedWorkerConfig();
    private static final Map<String, SourceConnectorConfig> CONNECTOR_CONFIGS = new HashMap<>();

    final ConnectorTaskId id;
    final ConnectMetrics metrics;
    final ErrorHandlingMetrics errorMetrics;
    final RetryWithToleranceOperator<SourceRecord> operator;
    final ConnectorOffsetBackingStore store;
    final OffsetStorageReaderImpl reader;
    final OffsetStorageWriter writer;
    final SourceConnectorConfig connectorConfig;

    private TaskParts(TaskHost host, ConnectMetrics metrics, ConnectorTaskId id) {
        this.id = id;
        this.metrics = metrics;
        errorMetrics = new ErrorHandlingMetrics(id, metrics);
        operator = new RetryWithToleranceOperator<>(
                0, 60_000, host.tolerates() ? ToleranceType.ALL : ToleranceType.NONE, host.time(), errorMetrics);
        store = ConnectorOffsetBackingStore.withOnlyWorkerStore(
                () -> LoggingContext.forOffsets(id), host.offsets(), "offsets");
        reader = new OffsetStorageReaderImpl(store, CONNECTOR, JSON_KEYS, JSON_VALUES);
        writer = new OffsetStorageWriter(store, CONNECTOR, JSON_KEYS, JSON_VALUES);
        connectorConfig = CONNECTOR_CONFIGS.computeIfAbsent(
                host.transactionBoundary() + "/" + host.transactionIntervalMillis(), key -> connectorConfig(host));
    }

    /** A task with or without transactions. {@code id} must not have been used before with these metrics. */
    static SteppedSourceTask task(TaskHost host, ConnectMetrics metrics, ConnectorTaskId id) {
        TaskParts parts = new TaskParts(host, metrics, id);
        return host.transactionBoundary() == null
                ? new SteppedAtLeastOnceTask(host, parts)
                : new SteppedExactlyOnceTask(host, parts);
    }

    static ConnectMetrics metrics(Time time) {
        return new ConnectMetrics("worker", CONFIG, time, "cluster");
    }

    static SimulatedWorkerConfig workerConfig() {
        return CONFIG;
    }

    private static SourceConnectorConfig connectorConfig(TaskHost host) {
        Map<String, String> properties = new HashMap<>();
        properties.put("name", CONNECTOR);
        properties.put("connector.class", "FakerSourceConnector");
        properties.put("topic.creation.default.replication.factor", "1");
        properties.put("topic.creation.default.partitions", "4");
        if (host.transactionBoundary() != null) {
            properties.put("transaction.boundary", host.transactionBoundary());
            properties.put("transaction.boundary.interval.ms", Long.toString(host.transactionIntervalMillis()));
        }
        return new SourceConnectorConfig(null, properties, true);
    }

    static TaskConfig taskConfig(TaskHost host) {
        Map<String, String> properties = new HashMap<>(host.configuration());
        properties.put(TaskConfig.TASK_CLASS_CONFIG, host.source().getClass().getName());
        return new TaskConfig(properties);
    }

    /** The groups of topics that the worker creates; null if it creates none. */
    Map<String, TopicCreationGroup> topicGroups(TaskHost host) {
        return host.admin() == null ? null : TopicCreationGroup.configuredGroups(connectorConfig);
    }

    TransformationChain<SourceRecord, SourceRecord> transformations(TaskHost host) {
        return new TransformationChain<>(
                List.of(new TransformationStage<>(
                        Plugin.wrapInstance(host.transform(), null, "transform"), "simulated", "1", TaskParts::noSwap)),
                operator);
    }

    static double metric(ConnectMetrics metrics, MetricName name) {
        return ((Number) metrics.metrics().metric(name).metricValue()).doubleValue();
    }

    private static JsonConverter json(boolean isKey) {
        JsonConverter converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", "false"), isKey);
        return converter;
    }

    static Plugin<Converter> keyConverter() {
        return Plugin.wrapInstance(JSON_KEYS, null, "converter");
    }

    static Plugin<Converter> valueConverter(TaskHost host) {
        return Plugin.wrapInstance(host.converter(JSON_VALUES), null, "converter");
    }

    static Plugin<HeaderConverter> headerConverter() {
        return Plugin.wrapInstance(new SimpleHeaderConverter(), null, "converter");
    }

    static LoaderSwap noSwap(ClassLoader loader) {
        return NO_SWAP;
    }

    static TaskStatus.Listener noListener() {
        return (TaskStatus.Listener) Proxy.newProxyInstance(
                LOADER, new Class<?>[] {TaskStatus.Listener.class}, (proxy, method, arguments) -> null);
    }
}
