// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.cluster.ClusterCheck;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SinkConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the records of topics to tables of Apache Cassandra, one window of records at a time. */
public final class CassandraSinkConnector extends SinkConnector {
    private static final Logger LOG = LoggerFactory.getLogger(CassandraSinkConnector.class);

    private final HiddenFindings hidden = new HiddenFindings(KafkaVersion.current(), LOG::warn);
    private Map<String, String> properties;

    @Override
    public void start(Map<String, String> props) {
        new SinkConfig(props).warnings().forEach(warning -> LOG.warn("{}", warning));
        properties = props;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CassandraSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        List<Map<String, String>> configs = new ArrayList<>();
        for (int task = 0; task < maxTasks; task++) {
            Map<String, String> config = new HashMap<>(properties);
            config.put(CassandraSinkTask.TASK_INDEX, Integer.toString(task));
            configs.add(config);
        }
        return configs;
    }

    /** Settings that are valid by themselves are checked against the cluster, if the settings ask for it. */
    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config config = SinkConfig.validate(connectorConfigs);
        if (config.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty())) {
            for (SettingException finding : new ClusterCheck(new SinkConfig(connectorConfigs)).findings()) {
                config.configValues().stream()
                        .filter(value -> value.name().equals(finding.key()))
                        .forEach(value -> value.addErrorMessage(finding.getMessage()));
            }
        }
        hidden.tell(connectorConfigs, config);
        return config;
    }

    /** Kafka alone keeps the offsets, so any change to them is accepted (KIP-875). */
    @Override
    public boolean alterOffsets(Map<String, String> connectorConfig, Map<TopicPartition, Long> offsets) {
        return true;
    }

    @Override
    public void stop() {
        // The connector holds no resources; its tasks do.
    }

    @Override
    public ConfigDef config() {
        return SinkConfig.DEFINITION;
    }

    @Override
    public String version() {
        return Version.current();
    }
}
