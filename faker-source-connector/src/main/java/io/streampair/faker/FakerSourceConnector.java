// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that writes generated records into a topic: realistic values from Datafaker, reproducible by a seed.
 *
 * <p>The stream has a fixed number of splits, which are distributed over the tasks. So the records do not depend on
 * {@code tasks.max}, and each record has one source offset across restarts and changes of {@code tasks.max}.
 */
public final class FakerSourceConnector extends SourceConnector {
    private static final Logger LOG = LoggerFactory.getLogger(FakerSourceConnector.class);

    private final FindingsLog findings = new FindingsLog(KafkaVersion.current(), LOG::warn);
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
     * Validates the whole configuration: it evaluates every expression and makes the first record. Each problem is on
     * the key that causes it, keys of single fields included. It never throws.
     */
    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        try {
            Config config = new Config(StreamCompiler.check(connectorConfigs).values());
            findings.tell(connectorConfigs, config);
            return config;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Cannot check the configuration", e);
            ConfigValue fields = new ConfigValue(FakerSourceConfig.FIELDS);
            fields.addErrorMessage(
                    "Cannot check the configuration (" + e + "). Simplify it, and report this as a fault.");
            return new Config(List.of(fields));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.apache.kafka.common.config.ConfigException if the configuration is invalid
     */
    @Override
    public void start(Map<String, String> props) {
        if (WorldKeys.isWorld(props)) {
            World world = WorldCompiler.world(props);
            splits = WorldSplits.of(world, WorldKeys.splits(props)).any();
            WorldCompiler.timestampAdvice(world, System.currentTimeMillis()).forEach(LOG::warn);
        } else {
            RecordStream stream = StreamCompiler.stream(props);
            splits = stream.splits();
            StreamCompiler.timestampAdvice(props, stream, System.currentTimeMillis())
                    .forEach(LOG::warn);
        }
        configuration = new HashMap<>(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return FakerSourceTask.class;
    }

    /** One configuration for each task; at most as many tasks as splits. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        int tasks = Math.min(maxTasks, splits.count());
        List<Map<String, String>> configurations = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            Map<String, String> taskConfiguration = new HashMap<>(configuration);
            taskConfiguration.put(StartedTask.TASK_INDEX, Integer.toString(task));
            taskConfiguration.put(
                    StartedTask.TASK_SPLITS,
                    splits.ofTask(task, tasks).stream().map(String::valueOf).collect(Collectors.joining(",")));
            configurations.add(taskConfiguration);
        }
        return configurations;
    }

    @Override
    public void stop() {
        // The connector holds no resources.
    }

    /** Supported (KIP-618): the source offset determines the record. */
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
     * Validates offsets set by {@code PATCH /connectors/<name>/offsets} (KIP-875). {@code next} may be any record of
     * the split: next mod splits equals the split; with a definition it may also be {@code at}, an instant. A null offset resets the split to its first record; partitions of
     * other streams can only be reset.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException if a partition or offset does not belong to this stream
     */
    @Override
    public boolean alterOffsets(Map<String, String> connectorConfig, Map<Map<String, ?>, Map<String, ?>> offsets) {
        if (WorldKeys.isWorld(connectorConfig)) {
            alterWorld(connectorConfig, offsets);
            return true;
        }
        Splits altered = StreamCompiler.stream(connectorConfig).splits();
        for (Map.Entry<Map<String, ?>, Map<String, ?>> entry : offsets.entrySet()) {
            if (entry.getValue() != null) {
                altered.next(altered.split(entry.getKey()), entry.getValue());
            }
        }
        return true;
    }

    private static void alterWorld(Map<String, String> connectorConfig, Map<Map<String, ?>, Map<String, ?>> offsets) {
        WorldSplits altered = WorldSplits.of(WorldCompiler.world(connectorConfig), WorldKeys.splits(connectorConfig));
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                altered.check(partition, offset);
            }
        });
    }
}
