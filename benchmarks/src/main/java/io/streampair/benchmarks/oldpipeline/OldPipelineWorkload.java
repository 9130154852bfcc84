// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.oldpipeline;

import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Users;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.sink.ConnectSink;
import io.streampair.benchmarks.sink.SinkWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compares the sink with the Spark streaming job that it replaces. */
public final class OldPipelineWorkload {
    public static final String NAME = "old-pipeline";
    private static final String BACKLOG = "backlog";
    static final String OURS = "the sink";

    private static final String KEYSPACE = "bench_old_pipeline";
    /** Each round starts a new job, which needs this many rows to run warm for most of its time. */
    private static final int FEWEST = 200_000;

    private OldPipelineWorkload() {}

    /**
     * The workload.
     *
     * @param home the root of the repository
     * @throws IllegalArgumentException that says how to build the Spark job, if it is not built
     */
    public static Workload of(Scale scale, Path home) {
        Dataset data = new Users("users", Math.max(FEWEST, scale.rows(500_000)));
        return new Workload(
                NAME,
                List.of(new Comparison(
                        BACKLOG,
                        "The old pipeline",
                        "Writes one topic into one table. Spark 3.5 with Spark Cassandra connector 3.5: two threads,"
                                + " batches of 10 s, timed from its first row. The sink: two tasks.",
                        1,
                        data.rows(),
                        new SinkWork(KEYSPACE, 1, List.of(data)),
                        List.of(new SparkJob(home, KEYSPACE, data), ConnectSink.named(OURS, KEYSPACE, data, Map.of())),
                        true,
                        scale.rounds(),
                        List.of(
                                List.of(Figure.RATE),
                                List.of(Figure.CLIENT_CPU, Figure.CASSANDRA_CPU),
                                List.of(Figure.CLIENT_MEMORY)))));
    }
}
