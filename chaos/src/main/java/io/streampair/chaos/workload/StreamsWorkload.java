// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.chaos.oracle.Oracle;
import io.streampair.chaos.oracle.StreamOracle;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Streams that have nothing to do with each other.
 *
 * @param targets the streams
 */
public record StreamsWorkload(List<DataStream> targets) implements Workload {
    /** Keeps the list. */
    public StreamsWorkload {
        targets = List.copyOf(targets);
    }

    @Override
    public List<ConnectorFile> connectors() {
        List<ConnectorFile> connectors = new ArrayList<>();
        for (DataStream stream : targets) {
            connectors.add(stream.sink());
            connectors.add(stream.source());
        }
        return connectors;
    }

    @Override
    public void prepare(Cluster cluster, Admin admin) throws ExecutionException, InterruptedException {
        StreamTopics.create(admin, targets);
    }

    @Override
    public List<Oracle> oracles(Cluster cluster, Admin admin) {
        List<Oracle> oracles = new ArrayList<>();
        targets.forEach(stream -> oracles.add(new StreamOracle(cluster, admin, stream)));
        return oracles;
    }
}
