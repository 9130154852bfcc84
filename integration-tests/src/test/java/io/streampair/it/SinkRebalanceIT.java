// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.ConnectWorker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Workers come and go in mid-stream, so that partitions and tasks move again and again. */
@Order(7)
@Tag("full")
@ResourceLock(Clusters.FAULTY)
class SinkRebalanceIT {
    private final LocalCluster cluster = Clusters.faulty();

    @AfterEach
    void startWorkers() {
        Clusters.startStopped(cluster.workers());
    }

    @Test
    void should_write_exactly_the_records_through_a_storm_of_rebalances() {
        try (Pipeline pipeline = Pipeline.named(cluster, "storm")) {
            pipeline.source("topic.creation.default.partitions", "6")
                    .sink("tasks.max", "4")
                    .sink("flush.interval.ms", "1000");
            pipeline.start();
            pipeline.awaitRows(2_000);

            ConnectWorker first = cluster.workers().get(0);
            ConnectWorker second = cluster.workers().get(1);
            List<Runnable> departures = List.of(second::kill, first::stop, second::stop, first::kill, second::kill);
            List<ConnectWorker> departed = List.of(second, first, second, first, second);
            for (int i = 0; i < departures.size(); i++) {
                departures.get(i).run();
                bringBack(pipeline, departed.get(i));
            }

            Set<Person> people = pipeline.finish();
            pipeline.awaitRows(people.size());
            pipeline.assertTableHolds(people);
            pipeline.sinkTasks().assertRunning();
        }
    }

    private static void bringBack(Pipeline pipeline, ConnectWorker worker) {
        Clusters.startStopped(List.of(worker));
        pipeline.awaitRows(pipeline.rows().size() + 500);
    }
}
