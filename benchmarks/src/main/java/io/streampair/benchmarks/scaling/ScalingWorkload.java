// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.scaling;

import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.Users;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.Figure;
import io.streampair.benchmarks.sink.ConnectSink;
import io.streampair.benchmarks.sink.SinkWork;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the sink with more tasks, records and nodes. */
public final class ScalingWorkload {
    public static final String NAME = "scaling";
    public static final String BACKLOG = "backlog";

    private static final String KEYSPACE = "bench_scaling";
    private static final List<String> GROUPINGS = List.of("partition", "replicas", "none");
    private static final List<List<Figure>> CHARTS =
            List.of(List.of(Figure.RATE), List.of(Figure.CLIENT_CPU, Figure.CASSANDRA_CPU));

    private ScalingWorkload() {}

    public static Workload of(Scale scale) {
        return new Workload(
                NAME,
                List.of(
                        tasks(scale),
                        backlog(scale),
                        settings(scale),
                        grouping(scale, 1, 1),
                        grouping(scale, 3, 1),
                        grouping(scale, 3, 3)));
    }

    private static Comparison tasks(Scale scale) {
        Dataset data = new Users("users", scale.rows(1_000_000));
        List<Candidate> candidates = Stream.of(1, 2, 4)
                .<Candidate>map(tasks -> ConnectSink.named(
                        tasks == 1 ? "1 task" : tasks + " tasks", KEYSPACE, data, Map.of("tasks.max", "" + tasks)))
                .toList();
        return comparison(
                "tasks", "Tasks", "One worker; a topic of four partitions.", 1, 1, List.of(data), candidates, scale);
    }

    private static Comparison backlog(Scale scale) {
        List<Users> backlogs = Stream.of(100_000, 1_000_000, 5_000_000)
                .map(scale::rows)
                .map(rows -> new Users("users_" + rows, rows))
                .toList();
        List<Candidate> candidates = backlogs.stream()
                .<Candidate>map(data -> ConnectSink.named(backlogOf(data.rows()), KEYSPACE, data, Map.of()))
                .toList();
        return comparison(
                BACKLOG,
                "Backlog",
                "The cost of a row must not depend on the number of rows.",
                1,
                1,
                backlogs,
                candidates,
                scale);
    }

    /** The name of the candidate with this many rows. */
    public static String backlogOf(int rows) {
        return String.format(Locale.ROOT, "%,d rows", rows);
    }

    private static Comparison settings(Scale scale) {
        Dataset data = new Users("users", scale.rows(1_000_000));
        Map<String, String> largeWindows = Map.of("window.max.rows", "50000");
        Map<String, String> largeBatches = Map.of("batch.max.partitions", "32");
        Map<String, String> both = new HashMap<>(largeWindows);
        both.putAll(largeBatches);
        List<Candidate> candidates = List.of(
                ConnectSink.named("as shipped", KEYSPACE, data, Map.of()),
                ConnectSink.named("window.max.rows=50000", KEYSPACE, data, largeWindows),
                ConnectSink.named("batch.max.partitions=32", KEYSPACE, data, largeBatches),
                ConnectSink.named("both", KEYSPACE, data, both));
        return comparison(
                "settings",
                "Windows and batches",
                "Larger windows skip more updates of the same rows; larger batches make Cassandra log warnings.",
                1,
                1,
                List.of(data),
                candidates,
                scale);
    }

    private static Comparison grouping(Scale scale, int nodes, int replicas) {
        Dataset data = new Users("users", scale.rows(nodes == 1 ? 300_000 : 100_000));
        List<Candidate> candidates = GROUPINGS.stream()
                .<Candidate>map(grouping -> ConnectSink.named(
                        "batch.grouping=" + grouping, KEYSPACE, data, Map.of("batch.grouping", grouping)))
                .toList();
        return comparison(
                "grouping-" + nodes + "-rf" + replicas,
                "Grouping of batches, " + (nodes == 1 ? "one node" : nodes + " nodes, RF " + replicas),
                "Compares which rows may share a batch, at LOCAL_QUORUM. All servers run on this machine.",
                nodes,
                replicas,
                List.of(data),
                candidates,
                scale);
    }

    private static Comparison comparison(
            String name,
            String title,
            String about,
            int nodes,
            int replicas,
            List<? extends Dataset> data,
            List<Candidate> candidates,
            Scale scale) {
        return new Comparison(
                name,
                title,
                about,
                nodes,
                data.size() == 1 ? data.get(0).rows() : 0,
                new SinkWork(KEYSPACE, replicas, data),
                candidates,
                true,
                scale.rounds(),
                CHARTS);
    }
}
