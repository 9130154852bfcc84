// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.cluster.ClusterConnector;
import io.streampair.cassandra.cluster.ConnectionAttempt;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.write.Timing;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/** One of the tasks of the sink: a shell around what exists only once it is started. */
public final class CassandraSinkTask extends SinkTask {
    /** Which of the tasks this is, from 0 on; set by the connector. */
    static final String TASK_INDEX = "task.index";

    private static final String ERRORS_TOLERANCE = "errors.tolerance";

    private final Dependencies dependencies;

    private StartedSinkTask started;

    /** The task that Connect makes. */
    public CassandraSinkTask() {
        this(Dependencies.SYSTEM);
    }

    CassandraSinkTask(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void start(Map<String, String> props) {
        SinkConfig config = new SinkConfig(props);
        String name = props.get("name") + "-" + props.getOrDefault(TASK_INDEX, "0");
        Timing timing = dependencies.timing();
        ConnectionAttempt connecting = new ConnectionAttempt(
                new ClusterConnector(
                        config,
                        dependencies.sessions().apply(config),
                        timing,
                        dependencies.executors().apply("cassandra-sink-tables-" + name)),
                config.write().retryBudget(timing),
                timing);
        ErrantRecords badRecords =
                new ErrantRecords(context.errantRecordReporter(), "all".equals(props.get(ERRORS_TOLERANCE)));
        started = new StartedSinkTask(config, context, connecting, badRecords, timing::nanos);
        connecting.start(dependencies.executors().apply("cassandra-sink-connect-" + name));
    }

    @Override
    public void open(Collection<TopicPartition> partitions) {
        started.open(partitions);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        started.put(records);
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        return started.preCommit(currentOffsets);
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        started.close(partitions);
    }

    @Override
    public void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Override
    public String version() {
        return Version.current();
    }
}
