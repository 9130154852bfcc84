// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sink of change events through many schedules; {@link SimulationTest} has some of them among others. */
class ChangesTest {
    private static final int SEEDS = 150;

    @Test
    @Timeout(120)
    void should_keep_its_promises_about_change_events() {
        List<String> broken = new ArrayList<>();
        int schedules = 0;
        for (long seed = 1; schedules < SEEDS; seed++) {
            Schedule schedule = Generator.schedule(seed);
            if (schedule.settings().workload() == Workload.CHANGES) {
                schedules++;
                Simulation.run(schedule, false)
                        .verdict()
                        .violations()
                        .forEach((oracle, detail) -> broken.add(schedule.seed() + " " + oracle + ": " + detail));
            }
        }
        assertThat(broken).isEmpty();
    }
}
