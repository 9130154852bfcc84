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

/** A task of the sink. It passes all calls to a {@link StartedSinkTask}, which exists from start to stop. */
public final class CassandraSinkTask extends SinkTask {
    /** The index of this task, from 0; set by the connector. */
    static final String TASK_INDEX = "task.index";

    private static final String ERRORS_TOLERANCE = "errors.tolerance";

    private final Dependencies dependencies;

    private StartedSinkTask started;

    /** Called by Connect. */
    public CassandraSinkTask() {
        this(Dependencies.SYSTEM);
    }

    CassandraSinkTask(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void start(Map<String, String> props) {
        SinkConfig config = new SinkConfig(props);
        String task = props.getOrDefault(TASK_INDEX, "0");
        String name = props.get("name") + "-" + task;
        Timing timing = dependencies.timing();
        ConnectionAttempt connectionAttempt = new ConnectionAttempt(
                new ClusterConnector(
                        config,
                        dependencies.sessions().apply(config, name),
                        timing,
                        dependencies.executors().apply("cassandra-sink-tables-" + name)),
                config.write().retryBudget(timing),
                timing);
        ErrantRecords errantRecords = new ErrantRecords(
                context.errantRecordReporter(),
                "all".equals(props.get(ERRORS_TOLERANCE)),
                new LetterFailures(String.valueOf(props.get("name")), task),
                timing::nanos);
        started = new StartedSinkTask(config, context, connectionAttempt, errantRecords, timing::nanos);
        connectionAttempt.start(dependencies.executors().apply("cassandra-sink-connect-" + name));
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
