// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.page.Page;
import io.streampair.benchmarks.result.BenchmarkReport;
import io.streampair.benchmarks.result.ComparisonResult;
import io.streampair.benchmarks.result.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs workloads and writes their results. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the workloads one after the other.
     *
     * @param home the root of the built repository
     * @param command the command line, for the report
     */
    public static BenchmarkReport run(Path home, List<Workload> workloads, String command, ProgressListener progress)
            throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<ComparisonResult> results;
        try (Plugins plugins = Plugins.with(home);
                BenchClusters clusters = new BenchClusters(home, plugins.folders(), progress::line)) {
            results = new Runner(clusters::with, progress).run(workloads);
        }
        long seconds = ChronoUnit.SECONDS.between(begin, Instant.now());
        return new BenchmarkReport(begin.toString(), seconds, command, ThisEnvironment.of(home), results);
    }

    /**
     * Writes index.html and figures.json.
     *
     * @param folder created if missing
     * @return the page
     */
    public static Path write(BenchmarkReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        ReportFile.write(report, folder.resolve("figures.json"));
        return Files.writeString(folder.resolve("index.html"), Page.of(report));
    }
}
