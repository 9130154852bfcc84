// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Writes generated records into a topic: realistic values by Datafaker, the same for the same seed.
 *
 * <p>The stream is dealt into a fixed number of splits and the splits to the tasks, so the records are the same
 * whatever {@code tasks.max} is, and each is written once, over restarts and changes of {@code tasks.max} too.
 */
public final class FakerSourceConnector extends SourceConnector {
    private Map<String, String> configuration;
    private Splits splits;

    /** Called by Connect. */
    public FakerSourceConnector() {}

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public ConfigDef config() {
        return FakerSourceConfig.definition();
    }

    /**
     * Reads the whole configuration, evaluates every expression and makes the first record. Problems are on the keys
     * that cause them, the keys of single fields included. Never fails, whatever the configuration is.
     */
    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        return new Config(StreamCompiler.check(connectorConfigs).values());
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.apache.kafka.common.config.ConfigException if the configuration is not valid
     */
    @Override
    public void start(Map<String, String> props) {
        splits = StreamCompiler.stream(props).splits();
        configuration = new HashMap<>(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return FakerSourceTask.class;
    }

    /** A configuration for each task; no more tasks than splits. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        int tasks = Math.min(maxTasks, splits.count());
        List<Map<String, String>> configurations = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            Map<String, String> taskConfiguration = new HashMap<>(configuration);
            taskConfiguration.put(
                    StartedTask.TASK_SPLITS,
                    splits.ofTask(task, tasks).stream().map(String::valueOf).collect(Collectors.joining(",")));
            configurations.add(taskConfiguration);
        }
        return configurations;
    }

    @Override
    public void stop() {
        // There is nothing to release.
    }

    /** Supported (KIP-618): a record is determined by its offset. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    /** Supported (KIP-618): with {@code transaction.boundary=connector}, see {@code transaction.records}. */
    @Override
    public ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> connectorConfig) {
        return ConnectorTransactionBoundaries.SUPPORTED;
    }

    /**
     * Checks offsets that a user sets by {@code PATCH /connectors/<name>/offsets} (KIP-875). A split can be moved to
     * any of its records, that is to {@code next} equal to the split modulo the number of splits; null resets it to
     * its first record. Partitions that are no splits of this stream can only be reset.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException if a partition or an offset is not one of this stream
     */
    @Override
    public boolean alterOffsets(Map<String, String> connectorConfig, Map<Map<String, ?>, Map<String, ?>> offsets) {
        Splits altered = StreamCompiler.stream(connectorConfig).splits();
        for (Map.Entry<Map<String, ?>, Map<String, ?>> entry : offsets.entrySet()) {
            if (entry.getValue() != null) {
                altered.next(altered.split(entry.getKey()), entry.getValue());
            }
        }
        return true;
    }
}
