// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.benchmarks.harness.Contest;
import io.streampair.benchmarks.harness.Stage;

/** A keyspace for the tables of the runs. */
final class KeyspaceWork implements Contest.Work {
    static final String KEYSPACE = "bench_pipeline";

    @Override
    public void prepare(Stage stage) {
        execute(
                stage,
                "CREATE KEYSPACE " + KEYSPACE
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
    }

    @Override
    public void cleanUp(Stage stage) {
        execute(stage, "DROP KEYSPACE " + KEYSPACE);
    }

    private static void execute(Stage stage, String cql) {
        try (CqlSession session = stage.cluster().openSession()) {
            session.execute(cql);
        }
    }
}
