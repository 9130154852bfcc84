// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** Writes one record repeatedly: the upper bound that Connect and Kafka set for any source. */
public final class ConstantSourceConnector extends SourceConnector {
    private Map<String, String> properties;

    @Override
    public void start(Map<String, String> props) {
        properties = props;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return ConstantSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(properties);
    }

    @Override
    public void stop() {
        // Nothing to stop.
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public String version() {
        return "1";
    }
}
