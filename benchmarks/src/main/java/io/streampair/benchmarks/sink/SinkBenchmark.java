// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.ConnectorFile;
import io.streampair.cluster.Home;
import io.streampair.cluster.LocalCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sink beside its ceilings, in turn, on one machine in one run. */
@Command(name = "sink", mixinStandardHelpOptions = true, description = "Measures the sink beside its ceilings.")
final class SinkBenchmark implements Callable<Integer> {
    private static final String KEYSPACE = "bench";
    private static final String TABLE = KEYSPACE + ".rows";

    @Option(names = "--rows", defaultValue = "1000000", description = "Rows of each run. Default: ${DEFAULT-VALUE}")
    private int rows;

    @Option(names = "--keys", description = "Different primary keys. Default: as many as rows.")
    private Integer keys;

    @Option(names = "--rounds", defaultValue = "3", description = "Runs of each contender. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--tasks", defaultValue = "2", description = "Tasks of a sink. Default: ${DEFAULT-VALUE}")
    private int tasks;

    @Option(names = "--nodes", defaultValue = "1", description = "Cassandra nodes. Default: ${DEFAULT-VALUE}")
    private int nodes;

    @Option(names = "--replication", defaultValue = "1", description = "Replicas of a row. Default: ${DEFAULT-VALUE}")
    private int replication;

    @Option(
            names = "--variant",
            description = "Another sink to measure, as NAME:key=value,key=value; may be given several times.")
    private List<String> variants = List.of();

    @Option(names = "--flush-interval", defaultValue = "1000", description = "In ms. Default: ${DEFAULT-VALUE}")
    private int flushInterval;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SinkBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path dropPlugin = Files.createTempDirectory("drop-sink");
        DropPlugin.writeInto(dropPlugin);
        Path home = Home.find();
        try (LocalCluster cluster = LocalCluster.builder()
                .workers(1)
                .cassandraNodes(nodes)
                .workerHeap("1g")
                .cassandraHeap("2g")
                .pluginPath(List.of(home.resolve("cassandra-sink-connector/target/plugins"), dropPlugin))
                .progress(System.out::println)
                .start()) {
            createTable(cluster);
            Workload workload = new Workload(rows, keys == null ? rows : keys);
            workload.fillTopic(cluster);
            Map<String, List<Measure>> results = new LinkedHashMap<>();
            List<Contender> contenders = contenders(cluster, workload);
            for (int round = 1; round <= rounds; round++) {
                for (Contender contender : contenders) {
                    ConnectSink.truncate(cluster, TABLE);
                    Measure measure = contender.run(workload);
                    System.out.printf("round %d  %s%n", round, Report.line(contender.name(), List.of(measure)));
                    results.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(measure);
                }
            }
            System.out.print(Report.of(results));
        }
        return 0;
    }

    private void createTable(LocalCluster cluster) {
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE KEYSPACE " + KEYSPACE
                    + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': " + replication + "}");
            session.execute(
                    "CREATE TABLE " + TABLE + " (name text, address text, data text, PRIMARY KEY ((name), address))");
        }
    }

    private List<Contender> contenders(LocalCluster cluster, Workload workload) {
        ConnectorFile sink = ConnectorFile.ofHome("cassandra-sink.json")
                .with("topics", Workload.TOPIC)
                .with("keyspace", KEYSPACE)
                .with("table", "rows")
                .with("tasks.max", Integer.toString(tasks))
                .with("flush.interval.ms", Integer.toString(flushInterval))
                .with("consumer.override.max.poll.records", "5000");
        List<Contender> contenders = new ArrayList<>();
        contenders.add(
                new ConnectSink(cluster, "drop", sink.with("connector.class", DropSinkConnector.class.getName())));
        if (workload.hasUniqueKeys()) {
            contenders.add(new BareDriver(cluster, TABLE, 1, 512));
            contenders.add(new BareDriver(cluster, TABLE, 32, 64));
        }
        contenders.add(new ConnectSink(cluster, "the sink", sink));
        for (String variant : variants) {
            contenders.add(new ConnectSink(cluster, variant, variant(sink, variant)));
        }
        return contenders;
    }

    private static ConnectorFile variant(ConnectorFile sink, String text) {
        ConnectorFile changed = sink;
        for (String setting : text.substring(text.indexOf(':') + 1).split(",", -1)) {
            String[] keyAndValue = setting.split("=", 2);
            changed = changed.with(keyAndValue[0], keyAndValue[1]);
        }
        return changed;
    }
}
