// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.benchmarks.connect.BenchTopics;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Filling;
import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Comparison;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * Fills the topics once and empties the tables before each run.
 *
 * @param keyspace created for the runs
 * @param replicas of each row
 */
public record SinkWork(String keyspace, int replicas, List<? extends Dataset> data) implements Comparison.Work {
    @Override
    public void prepare(BenchCluster bench) throws Exception {
        bench.session()
                .execute("CREATE KEYSPACE " + keyspace
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': " + replicas + "}");
        for (Dataset each : data) {
            bench.session().execute(each.createTable(keyspace));
            Filling.fill(bench.cluster(), each);
        }
    }

    @Override
    public void cleanUp(BenchCluster bench) throws Exception {
        bench.session().execute("DROP KEYSPACE " + keyspace);
        try (Admin admin = bench.cluster().admin()) {
            for (Dataset each : data) {
                new BenchTopics(admin).delete(each.name());
            }
        }
    }

    static void empty(BenchCluster bench, String keyspace, Dataset data) {
        bench.session().execute("TRUNCATE " + keyspace + "." + data.name());
    }
}
