// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedSourceBugsTest {
    @ParameterizedTest
    @EnumSource
    void should_find(PlantedBug bug) {
        Simulation simulation = new Simulation(bug.product());
        Schedule schedule = null;
        Violation violation = null;
        int schedules = 0;
        while (violation == null && schedules < bug.within()) {
            schedule = Generator.schedule(++schedules);
            Violation found = simulation.run(schedule).violation();
            violation = found != null && !KnownFaults.explain(schedule, found) ? found : null;
        }

        assertThat(violation).as("not found in " + schedules + " schedules").isNotNull();
        System.out.printf("%s: found by schedule %d as %s%n", bug, schedules, violation.kind());
    }
}
