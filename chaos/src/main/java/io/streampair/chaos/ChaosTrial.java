// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.StreamsWorkload;
import io.streampair.chaos.workload.Workload;
import io.streampair.chaos.workload.WorldWorkload;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A run on a cluster of its own, from the start of the servers to the report. */
final class ChaosTrial {
    private final ChaosPlan plan;
    private final Path home;
    private final OptionalInt pagePort;
    private final Consumer<String> lines;

    /** A run without a live page. */
    ChaosTrial(ChaosPlan plan, Path home, Consumer<String> lines) {
        this(plan, home, OptionalInt.empty(), lines);
    }

    /**
     * @param pagePort of the live page, 0 for one that is free; empty for none
     * @param lines receives each line of output
     */
    ChaosTrial(ChaosPlan plan, Path home, OptionalInt pagePort, Consumer<String> lines) {
        this.pagePort = pagePort;
        this.plan = plan;
        this.home = home;
        this.lines = lines;
    }

    ChaosReport call() {
        try (ChaosPage page = new ChaosPage(pagePort, plan);
                RunArtifacts artifacts =
                        RunArtifacts.open(home.resolve("target/chaos").resolve(plan.name()), lines)) {
            page.address().ifPresent(address -> artifacts.line("Live page: " + address));
            plan.faults()
                    .forEach(fault -> artifacts.line("planned at " + fault.at().toSeconds() + " s: " + fault));
            return call(page, artifacts);
        }
    }

    private ChaosReport call(ChaosPage page, RunArtifacts artifacts) {
        page.phase("Starting the servers");
        try {
            ChaosReport report = run(page, artifacts);
            artifacts.finish(plan, report, page);
            return report;
        } catch (RuntimeException e) {
            page.failed(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private ChaosReport run(ChaosPage page, RunArtifacts artifacts) {
        try (ChaosEnvironment environment =
                ChaosEnvironment.open(plan, home, artifacts.logs(), builder -> builder.progress(artifacts::line))) {
            return new ChaosRun(plan, environment, workload(), page, artifacts::line).call();
        } finally {
            page.phase("Stopping the servers");
        }
    }

    private Workload workload() {
        int nodes = plan.shape().cassandraNodes();
        return plan.world() == null
                ? new StreamsWorkload(
                        new ChaosStreams(home, plan.seed(), plan.rate(), nodes, plan.delivery()).streams())
                : new WorldWorkload(
                        plan.world(), home, plan.seed(), plan.rate(), plan.length(), nodes, plan.delivery());
    }
}
