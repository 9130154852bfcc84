// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.common.HostAndPort;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.CassandraSessions;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.TopicProgressReader;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.TopicPartition;

/** The check of a world whose servers run. */
public final class RunningWorld {
    private final PipelineSettings pipeline;
    private final String bootstrapServers;
    private final Map<String, Object> client;
    private final String contactPoints;
    private final String localDatacenter;

    public RunningWorld(
            PipelineSettings pipeline, String bootstrapServers, String contactPoints, String localDatacenter) {
        this.pipeline = pipeline;
        this.bootstrapServers = bootstrapServers;
        this.client = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.contactPoints = contactPoints;
        this.localDatacenter = localDatacenter;
    }

    /** All records of the world must be there; it has an end. */
    public WorldVerdict checkAll() {
        return check(null, null);
    }

    /** The records must be there that the running source has committed. */
    public WorldVerdict checkCommitted(Terminal terminal, RunState run) {
        return check(new CommittedWorld(terminal, run).await(), null);
    }

    /** The records must be there that the source had committed when it ended, and the rows of those that the sinks had. */
    public WorldVerdict checkStored() {
        try (TopicProgressReader topics = new TopicProgressReader(bootstrapServers, pipeline)) {
            Map<TopicPartition, Long> committed = topics.read().committed();
            return check(StoredOffsets.inTopic(client, pipeline.source().name()), committed);
        }
    }

    private WorldVerdict check(Map<Map<String, ?>, Map<String, ?>> offsets, Map<TopicPartition, Long> committed) {
        try (CqlSession session =
                CassandraSessions.open(HostAndPort.list(contactPoints), localDatacenter, "LOCAL_QUORUM")) {
            return new WorldCheck(pipeline, client, session).check(offsets, committed);
        }
    }

    /** How many records a world with an end has. */
    public static long count(PipelineSettings pipeline) {
        WorldRecords records = WorldRecords.from(pipeline.source().config());
        long count = 0;
        while (records.next() != null) {
            count++;
        }
        return count;
    }
}
