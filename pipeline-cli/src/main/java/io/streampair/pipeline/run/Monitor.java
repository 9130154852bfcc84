// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.servers.ServerProcess;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import io.streampair.pipeline.state.TopicProgress;
import io.streampair.pipeline.state.TopicProgressReader;

/** Takes samples of a running pipeline. */
final class Monitor implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final LocalCluster cluster;
    private final PipelineSettings pipeline;
    private final ConnectClient connect;
    private final TopicProgressReader topic;

    Monitor(LocalCluster cluster, PipelineSettings pipeline) {
        this.cluster = cluster;
        this.pipeline = pipeline;
        this.connect = cluster.connect();
        this.topic = new TopicProgressReader(cluster.bootstrapServers(), pipeline);
    }

    ProgressSample sample() {
        TopicProgress offsets = topic.read();
        int alive = 0;
        for (ServerProcess worker : cluster.workers()) {
            alive += worker.isAlive() ? 1 : 0;
        }
        return new ProgressSample(
                System.nanoTime(),
                offsets.generated(),
                offsets.written(),
                alive,
                cluster.workers().size(),
                states(pipeline.source()),
                states(pipeline.sink()));
    }

    /** A connector that was just created has no status for a moment. */
    private TaskStates states(ConnectorSettings connector) {
        try {
            return TaskStates.of(connect.status(connector.name()));
        } catch (ConnectRestException e) {
            if (e.status() == NOT_FOUND) {
                return TaskStates.NONE;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
