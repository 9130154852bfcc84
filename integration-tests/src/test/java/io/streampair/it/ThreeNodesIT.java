// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Three nodes of Cassandra, each with all rows, of which two must have a row before it counts as written. */
@Order(6)
@Tag("full")
@ResourceLock(Clusters.THREE_NODES)
class ThreeNodesIT {
    @Test
    void should_neither_fail_nor_lose_a_record_when_one_of_three_nodes_is_killed() {
        try (LocalCluster cluster = Clusters.threeNodes();
                Pipeline pipeline = Pipeline.named(cluster, "threenodes")) {
            pipeline.sink("keyspace.replication.factor", "3").sink("flush.interval.ms", "1000");
            pipeline.start();
            pipeline.awaitRows(3_000);

            cluster.cassandraNodes().get(1).kill();
            long atKill = pipeline.topic().size();
            pipeline.awaitRows(atKill + 10_000);
            pipeline.sinkTasks().assertRunning();

            Set<Person> people = pipeline.finish();
            assertThat(people).hasSizeGreaterThan(10_000);
            pipeline.assertTableHolds(people);
            pipeline.sinkTasks().assertRunning();
        }
    }
}
