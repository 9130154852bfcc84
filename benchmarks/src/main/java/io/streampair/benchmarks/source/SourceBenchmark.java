// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import io.streampair.cluster.Home;
import io.streampair.cluster.LocalCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The faker source, one task of it, beside a source of one constant record of the same shape, on one worker with the
 * same converters, in turn. A round that is not counted warms up.
 */
@Command(name = "source", mixinStandardHelpOptions = true, description = "Measures the source beside its ceiling.")
final class SourceBenchmark implements Callable<Integer> {
    @Option(names = "--records", defaultValue = "2000000", description = "Of each run. Default: ${DEFAULT-VALUE}")
    private long records;

    @Option(names = "--rounds", defaultValue = "3", description = "Runs that count. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--json", negatable = true, defaultValue = "true", fallbackValue = "true", description = """
            Whether values are written by JsonConverter, as the shipped configuration does. With --no-json texts are \
            written by StringConverter and structs are left out.""")
    private boolean json;

    @Option(names = "--batch-size", defaultValue = "1000", description = "Records a poll. Default: ${DEFAULT-VALUE}")
    private int batchSize;

    @Option(names = "--worker-options", defaultValue = "", description = "Of the worker's JVM, such as a recording.")
    private String workerOptions;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SourceBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path constantPlugin = Files.createTempDirectory("constant-source");
        ConstantPlugin.writeInto(constantPlugin);
        try (LocalCluster cluster = LocalCluster.builder()
                .cassandraNodes(0)
                .workerHeap("1g")
                .workerEnvironment(workerOptions.isEmpty() ? Map.of() : Map.of("JDK_JAVA_OPTIONS", workerOptions))
                .pluginPath(List.of(Home.find().resolve("faker-source-connector/target/plugins"), constantPlugin))
                .progress(System.out::println)
                .start()) {
            for (Shape shape : Shape.all().subList(0, json ? 2 : 1)) {
                compare(cluster, shape);
            }
        }
        return 0;
    }

    private void compare(LocalCluster cluster, Shape shape) throws ExecutionException, InterruptedException {
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        sources.put("constant", shape.constant());
        Map<String, String> faker = new HashMap<>(shape.faker());
        faker.put("batch.size", Integer.toString(batchSize));
        sources.put("faker", faker);
        Map<String, List<Throughput>> results = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Map<String, String>> source : sources.entrySet()) {
                Throughput throughput = new SourceRun(cluster, source.getValue(), converters(), records).measure();
                System.out.printf("%s, round %d: %-9s%s%n", shape.name(), round, source.getKey(), throughput);
                if (round > 0) {
                    results.computeIfAbsent(source.getKey(), name -> new ArrayList<>())
                            .add(throughput);
                }
            }
        }
        Throughput constant = Throughput.median(results.get("constant"));
        Throughput made = Throughput.median(results.get("faker"));
        System.out.printf(
                "%s, medians: constant %s%n%s, medians: faker    %s%n%s: %.2f of the constant source%n",
                shape.name(),
                constant,
                shape.name(),
                made,
                shape.name(),
                made.recordsPerSecond() / constant.recordsPerSecond());
    }

    private Map<String, String> converters() {
        String text = "org.apache.kafka.connect.storage.StringConverter";
        return json
                ? Map.of(
                        "key.converter", text,
                        "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                        "value.converter.schemas.enable", "false")
                : Map.of("key.converter", text, "value.converter", text);
    }
}
