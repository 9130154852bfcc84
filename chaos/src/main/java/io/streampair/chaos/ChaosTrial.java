// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.workload.ChaosStreams;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A run on a cluster of its own, from the start of the servers to the report. */
final class ChaosTrial {
    private final ChaosPlan plan;
    private final Path home;
    private final Consumer<String> lines;

    /** @param lines receives each line of output */
    ChaosTrial(ChaosPlan plan, Path home, Consumer<String> lines) {
        this.plan = plan;
        this.home = home;
        this.lines = lines;
    }

    ChaosReport call() {
        try (RunArtifacts artifacts =
                RunArtifacts.open(home.resolve("target/chaos").resolve(plan.name()), lines)) {
            plan.faults()
                    .forEach(fault -> artifacts.line("planned at " + fault.at().toSeconds() + " s: " + fault));
            ChaosReport report = call(artifacts);
            artifacts.finish(plan, report);
            return report;
        }
    }

    private ChaosReport call(RunArtifacts artifacts) {
        ChaosStreams streams =
                new ChaosStreams(home, plan.seed(), plan.rate(), plan.shape().cassandraNodes(), plan.delivery());
        try (ChaosEnvironment environment =
                ChaosEnvironment.open(plan, home, artifacts.logs(), builder -> builder.progress(artifacts::line))) {
            return new ChaosRun(plan, environment, streams.streams(), artifacts::line).call();
        }
    }
}
