// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.workload.Workload;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A run on a cluster of its own, from the start of the servers to the report. */
final class ChaosTrial {
    private final ChaosPlan plan;
    private final Path home;
    private final Consumer<String> lines;

    /** @param lines is told what happens */
    ChaosTrial(ChaosPlan plan, Path home, Consumer<String> lines) {
        this.plan = plan;
        this.home = home;
        this.lines = lines;
    }

    ChaosReport call() {
        try (Keepsake keepsake = Keepsake.open(home.resolve("target/chaos").resolve(plan.name()), lines)) {
            plan.faults()
                    .forEach(fault -> keepsake.line("planned at " + fault.at().toSeconds() + " s: " + fault));
            ChaosReport report = call(keepsake);
            keepsake.finish(plan, report);
            return report;
        }
    }

    private ChaosReport call(Keepsake keepsake) {
        Workload workload =
                new Workload(home, plan.seed(), plan.rate(), plan.shape().cassandraNodes(), plan.delivery());
        try (Site site = Site.open(plan, home, keepsake.logs(), builder -> builder.progress(keepsake::line))) {
            return new ChaosRun(plan, site, workload.streams(), keepsake::line).call();
        }
    }
}
