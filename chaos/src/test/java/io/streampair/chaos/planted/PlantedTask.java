// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.planted;

import io.streampair.cassandra.CassandraSinkTask;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** The sink's task until something of it is done otherwise. */
abstract class PlantedTask extends SinkTask {
    private final SinkTask sink = new CassandraSinkTask();

    @Override
    public void initialize(SinkTaskContext taskContext) {
        super.initialize(taskContext);
        sink.initialize(taskContext);
    }

    @Override
    public void start(Map<String, String> props) {
        sink.start(props);
    }

    @Override
    public void open(Collection<TopicPartition> partitions) {
        sink.open(partitions);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        sink.put(records);
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
        return sink.preCommit(currentOffsets);
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        sink.close(partitions);
    }

    @Override
    public void stop() {
        sink.stop();
    }

    @Override
    public String version() {
        return sink.version();
    }
}
