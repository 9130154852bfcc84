// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.data.LargeValues;
import io.streampair.benchmarks.data.Readings;
import io.streampair.benchmarks.data.Updates;
import io.streampair.benchmarks.data.Users;
import io.streampair.benchmarks.data.WideRows;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.Figure;
import java.util.List;
import java.util.Map;

/** Compares the sink with its upper bounds, on several data sets. */
public final class SinkWorkload {
    public static final String NAME = "sink";
    public static final String UNIQUE_KEYS = "unique-keys";
    public static final String HOT_KEYS = "hot-keys";
    public static final String OURS = "the sink";

    static final List<List<Figure>> CHARTS = List.of(
            List.of(Figure.RATE),
            List.of(Figure.CLIENT_CPU, Figure.CASSANDRA_CPU),
            List.of(Figure.WIRE),
            List.of(Figure.CLIENT_MEMORY));

    private static final String KEYSPACE = "bench_sink";

    private SinkWorkload() {}

    public static Workload of(Scale scale) {
        int million = scale.rows(1_000_000);
        int thousandKeys = 1000;
        return new Workload(
                NAME,
                List.of(
                        comparison(
                                UNIQUE_KEYS,
                                "Unique keys",
                                "Users in the format of the shipped source.",
                                scale,
                                new Users("users", million)),
                        hotKeys(scale, new Updates("hot", million, thousandKeys, 1, 0)),
                        comparison(
                                "updates",
                                "Updates and deletes",
                                "About ten updates per account; one record in twenty is a delete.",
                                scale,
                                new Updates("updates", million, million / 10, 0, 0.05)),
                        comparison(
                                "wide-rows",
                                "Wide rows",
                                "30 columns of five types, mapped by name from JSON objects.",
                                scale,
                                new WideRows("wide", scale.rows(200_000))),
                        comparison(
                                "clustered",
                                "Clustered partitions",
                                "100 rows per partition; 64 partitions receive rows in turn.",
                                scale,
                                new Readings("readings", million)),
                        comparison(
                                "large-values",
                                "Large values",
                                "One text of 10 kB per row.",
                                scale,
                                new LargeValues("large", scale.rows(50_000)))));
    }

    private static Comparison comparison(String name, String title, String about, Scale scale, Dataset data) {
        return comparison(name, title, about, scale, data, ConnectSink.named(OURS, KEYSPACE, data, Map.of()));
    }

    private static Comparison hotKeys(Scale scale, Dataset data) {
        return comparison(
                HOT_KEYS,
                "Hot keys",
                "1,000 keys by Zipf's law, windows of 10 s. The sink's time ends when it has consumed all"
                        + " records.",
                scale,
                data,
                ConnectSink.timedUntilConsumed(OURS, KEYSPACE, data, Map.of("flush.interval.ms", "10000")));
    }

    private static Comparison comparison(
            String name, String title, String about, Scale scale, Dataset data, Candidate ours) {
        return new Comparison(
                name,
                title,
                about,
                1,
                data.rows(),
                new SinkWork(KEYSPACE, 1, List.of(data)),
                List.of(
                        ConnectSink.dropping(KEYSPACE, data),
                        BareDriver.ofSingles(KEYSPACE, data),
                        BareDriver.ofBatches(KEYSPACE, data),
                        ours),
                true,
                scale.rounds(),
                CHARTS);
    }
}
