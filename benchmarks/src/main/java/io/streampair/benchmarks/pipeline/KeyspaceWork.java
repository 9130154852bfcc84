// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.harness.Contest;
import io.streampair.benchmarks.harness.Stage;

/** A keyspace for the tables of the runs. */
final class KeyspaceWork implements Contest.Work {
    static final String KEYSPACE = "bench_pipeline";

    @Override
    public void prepare(Stage stage) {
        stage.session()
                .execute("CREATE KEYSPACE " + KEYSPACE
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
    }

    @Override
    public void cleanUp(Stage stage) {
        stage.session().execute("DROP KEYSPACE " + KEYSPACE);
    }
}
