// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectClient;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.servers.ServerProcess;

/** Takes samples of a running pipeline. */
final class Monitor implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final LocalCluster cluster;
    private final Pipeline pipeline;
    private final ConnectClient connect;
    private final TopicReader topic;

    Monitor(LocalCluster cluster, Pipeline pipeline) {
        this.cluster = cluster;
        this.pipeline = pipeline;
        this.connect = cluster.connect();
        this.topic = new TopicReader(cluster.bootstrapServers(), pipeline);
    }

    Sample sample() {
        TopicOffsets offsets = topic.read();
        int alive = 0;
        for (ServerProcess worker : cluster.workers()) {
            alive += worker.isAlive() ? 1 : 0;
        }
        return new Sample(
                System.nanoTime(),
                offsets.generated(),
                offsets.written(),
                alive,
                cluster.workers().size(),
                states(pipeline.source()),
                states(pipeline.sink()));
    }

    /** A connector that was just created has no status for a moment. */
    private TaskStates states(Connector connector) {
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
