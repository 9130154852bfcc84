// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Runs the connector's real life cycle in process. Like a worker it stores offsets as JSON, keyed by JSON. */
final class InMemoryConnect {
    private final JsonConverter json = new JsonConverter();
    private final Map<ByteBuffer, byte[]> offsets = new HashMap<>();
    private final Clock clock;
    private final FakeMetrics metrics = new FakeMetrics();
    private PluginMetrics workersMetrics = metrics;
    private TransactionContext transactions;

    InMemoryConnect(Clock clock) {
        this.clock = clock;
        json.configure(Map.of("schemas.enable", "false"), false);
    }

    /** The metrics of the task that was started last. */
    FakeMetrics metrics() {
        return metrics;
    }

    /** Behaves like a worker before Kafka 4.1. */
    void withoutMetrics() {
        workersMetrics = null;
    }

    /** Lets tasks register their metrics there instead. */
    void withMetrics(PluginMetrics registry) {
        workersMetrics = registry;
    }

    /** Lets the tasks define their transaction boundaries. */
    void define(TransactionContext context) {
        transactions = context;
    }

    /** Starts the connector and its tasks. */
    List<FakerSourceTask> start(Map<String, String> configuration, int maxTasks) {
        FakerSourceConnector connector = new FakerSourceConnector();
        connector.start(configuration);
        List<FakerSourceTask> tasks = new ArrayList<>();
        for (Map<String, String> taskConfiguration : connector.taskConfigs(maxTasks)) {
            FakerSourceTask task = new FakerSourceTask(clock);
            task.initialize(new Context(taskConfiguration));
            task.start(taskConfiguration);
            tasks.add(task);
        }
        connector.stop();
        return tasks;
    }

    /** Polls each task until it returns null, and stops it. */
    List<SourceRecord> drain(List<FakerSourceTask> tasks) throws InterruptedException {
        List<SourceRecord> records = new ArrayList<>();
        for (FakerSourceTask task : tasks) {
            List<SourceRecord> batch = task.poll();
            while (batch != null) {
                records.addAll(batch);
                batch = task.poll();
            }
            task.stop();
        }
        return records;
    }

    /** What the tasks read their offsets by. */
    OffsetStorageReader reader() {
        return new Context(Map.of());
    }

    void commit(SourceRecord record) {
        store(record.sourcePartition(), record.sourceOffset());
    }

    /** Stores an offset as {@code PATCH /connectors/<name>/offsets} does: after a round trip through JSON. */
    void patch(Map<String, ?> partition, Map<String, ?> offset) {
        Map<String, Object> normalized = fromJson(toJson(partition));
        store(normalized, offset);
    }

    private void store(Map<String, ?> partition, Map<String, ?> offset) {
        offsets.put(ByteBuffer.wrap(toJson(partition)), toJson(offset));
    }

    private byte[] toJson(Map<String, ?> map) {
        return json.fromConnectData("offsets", null, map);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fromJson(byte[] bytes) {
        return (Map<String, Object>) json.toConnectData("offsets", bytes).value();
    }

    private final class Context implements SourceTaskContext, OffsetStorageReader {
        private final Map<String, String> configuration;

        private Context(Map<String, String> configuration) {
            this.configuration = configuration;
        }

        @Override
        public Map<String, String> configs() {
            return configuration;
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return this;
        }

        @Override
        public PluginMetrics pluginMetrics() {
            if (workersMetrics == null) {
                throw new NoSuchMethodError("pluginMetrics");
            }
            return workersMetrics;
        }

        @Override
        public TransactionContext transactionContext() {
            return transactions;
        }

        @Override
        public <T> Map<String, Object> offset(Map<String, T> partition) {
            byte[] stored = offsets.get(ByteBuffer.wrap(toJson(partition)));
            return stored == null ? null : fromJson(stored);
        }

        @Override
        public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
            Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
            for (Map<String, T> partition : partitions) {
                found.put(partition, offset(partition));
            }
            return found;
        }
    }
}
