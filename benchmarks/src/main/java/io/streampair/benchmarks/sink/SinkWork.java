// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.benchmarks.connect.Topics;
import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Filling;
import io.streampair.benchmarks.harness.Contest;
import io.streampair.benchmarks.harness.Stage;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * Topics that are full and tables that are empty.
 *
 * @param keyspace is created
 * @param replicas of each row
 */
public record SinkWork(String keyspace, int replicas, List<? extends Dataset> data) implements Contest.Work {
    @Override
    public void prepare(Stage stage) throws Exception {
        stage.session()
                .execute("CREATE KEYSPACE " + keyspace
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': " + replicas + "}");
        for (Dataset each : data) {
            stage.session().execute(each.createTable(keyspace));
            Filling.fill(stage.cluster(), each);
        }
    }

    @Override
    public void cleanUp(Stage stage) throws Exception {
        stage.session().execute("DROP KEYSPACE " + keyspace);
        try (Admin admin = stage.cluster().admin()) {
            for (Dataset each : data) {
                new Topics(admin).delete(each.name());
            }
        }
    }

    static void empty(Stage stage, String keyspace, Dataset data) {
        stage.session().execute("TRUNCATE " + keyspace + "." + data.name());
    }
}
