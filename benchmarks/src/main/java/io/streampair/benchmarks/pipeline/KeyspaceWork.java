// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.pipeline;

import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Comparison;

/** A keyspace for the tables of the runs. */
final class KeyspaceWork implements Comparison.Work {
    static final String KEYSPACE = "bench_pipeline";

    @Override
    public void prepare(BenchCluster bench) {
        bench.session()
                .execute("CREATE KEYSPACE " + KEYSPACE
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
    }

    @Override
    public void cleanUp(BenchCluster bench) {
        bench.session().execute("DROP KEYSPACE " + KEYSPACE);
    }
}
