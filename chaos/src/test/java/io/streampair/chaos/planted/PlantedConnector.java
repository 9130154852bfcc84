// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.planted;

import io.streampair.cassandra.CassandraSinkConnector;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** The sink with tasks of another class. */
abstract class PlantedConnector extends SinkConnector {
    private final SinkConnector sink = new CassandraSinkConnector();
    private final Class<? extends Task> taskClass;

    PlantedConnector(Class<? extends Task> taskClass) {
        this.taskClass = taskClass;
    }

    @Override
    public void start(Map<String, String> props) {
        sink.start(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return taskClass;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return sink.taskConfigs(maxTasks);
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        return sink.validate(connectorConfigs);
    }

    @Override
    public boolean alterOffsets(Map<String, String> connectorConfig, Map<TopicPartition, Long> offsets) {
        return sink.alterOffsets(connectorConfig, offsets);
    }

    @Override
    public void stop() {
        sink.stop();
    }

    @Override
    public ConfigDef config() {
        return sink.config();
    }

    @Override
    public String version() {
        return sink.version();
    }
}
