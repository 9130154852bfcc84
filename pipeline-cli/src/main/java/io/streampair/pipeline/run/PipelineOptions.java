// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.cassandra.config.WindowConfig;
import io.streampair.faker.FakerSourceConfig;
import io.streampair.pipeline.command.MinimumLong;
import io.streampair.pipeline.settings.PipelineSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that replace settings of the connectors; what is not given stays as the files say. */
public final class PipelineOptions {
    private static final String TASKS_MAX = "tasks.max";

    @Option(
            names = "--records",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "The source makes N records. The run ends by itself once all are in Cassandra,"
                    + " and fails if one is missing, wrong or surplus there. By default the run has no end.")
    Long records;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "The source makes R records per second; max means as fast as it can.")
    private String rate;

    @Option(names = "--seed", paramLabel = "SEED", description = "The seed that determines the records.")
    private Long seed;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "Each of the connectors has up to N tasks.")
    private Long tasks;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            converter = MinimumLong.AtLeastOne.class,
            description = "The topic gets N partitions if it does not exist yet.")
    private Long partitions;

    @Option(
            names = "--flush-interval",
            paramLabel = "MS",
            converter = MinimumLong.AtLeastOne.class,
            description = "The sink collects records for MS milliseconds before it writes them.")
    private Long flushInterval;

    public PipelineSettings applyTo(PipelineSettings pipeline) {
        Map<String, String> source = new LinkedHashMap<>();
        Map<String, String> sink = new LinkedHashMap<>();
        put(source, FakerSourceConfig.COUNT, records);
        put(source, FakerSourceConfig.RATE, rate);
        put(source, FakerSourceConfig.SEED, seed);
        put(source, TASKS_MAX, tasks);
        put(source, "topic.creation.default.partitions", partitions);
        put(sink, TASKS_MAX, tasks);
        put(sink, WindowConfig.FLUSH_INTERVAL_MS, flushInterval);
        return pipeline.with(source, sink);
    }

    private static void put(Map<String, String> settings, String key, Object value) {
        if (value != null) {
            settings.put(key, value.toString());
        }
    }
}
