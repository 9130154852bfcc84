// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.oldpipeline;

import io.streampair.benchmarks.data.Dataset;
import io.streampair.benchmarks.harness.BenchCluster;
import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.ObservedGroup;
import io.streampair.benchmarks.harness.Stopwatch;
import io.streampair.benchmarks.result.Measures;
import io.streampair.cluster.servers.Jdk17;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs old-pipeline's Spark streaming job in a process of its own, timed from its first row in the table. */
final class SparkJob implements Candidate {
    static final String NAME = "Spark streaming job";

    private static final String MODULE = "old-pipeline";
    private static final String MAIN = "io.streampair.oldpipeline.SparkStreamingJob";
    /** As many threads as the sink has tasks. */
    private static final String MASTER = "local[2]";
    /** The heap of the Connect worker. */
    private static final String HEAP = "-Xmx1g";

    private static final long LOOK_EVERY_MS = 10;

    private final Path module;
    private final String keyspace;
    private final Dataset data;

    /**
     * The job that the build made.
     *
     * @throws IllegalArgumentException that says how to build it, if it is not built
     */
    SparkJob(Path home, String keyspace, Dataset data) {
        this.module = home.resolve(MODULE);
        this.keyspace = keyspace;
        this.data = data;
        if (!Files.exists(classPath())) {
            throw new IllegalArgumentException("The Spark job is not built (the build downloads 230 MB). Build it with"
                    + " mvn -Pspark -DskipTests -pl " + MODULE + " package");
        }
    }

    private Path classPath() {
        return module.resolve("target/classpath");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measures run(BenchCluster bench) throws Exception {
        bench.session().execute("TRUNCATE " + keyspace + "." + data.name());
        try (SparkProcess job = SparkProcess.start(command(bench));
                ObservedGroup observed = ObservedGroup.attach(job.pid())) {
            while (isTableEmpty(bench)) {
                job.requireAlive();
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
            Stopwatch stopwatch = bench.start(observed);
            job.awaitWritten(data.rows());
            return stopwatch.stop(data.rows());
        }
    }

    private boolean isTableEmpty(BenchCluster bench) {
        return bench.session()
                        .execute("SELECT * FROM " + keyspace + "." + data.name() + " LIMIT 1")
                        .one()
                == null;
    }

    private List<String> command(BenchCluster bench) throws IOException {
        String[] cassandra = bench.cluster().contactPoints().split(":", -1);
        String classPath = module.resolve("target/classes") + File.pathSeparator + Files.readString(classPath());
        return List.of(
                Jdk17.java().orElseThrow().toString(),
                HEAP,
                "@" + module.resolve("jvm.options"),
                "-cp",
                classPath.strip(),
                MAIN,
                MASTER,
                bench.cluster().bootstrapServers(),
                data.name(),
                cassandra[0],
                cassandra[1],
                bench.cluster().localDatacenter(),
                keyspace,
                data.name());
    }
}
