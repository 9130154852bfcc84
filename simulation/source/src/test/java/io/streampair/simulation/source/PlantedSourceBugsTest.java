// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedSourceBugsTest {
    @ParameterizedTest
    @EnumSource
    void should_find(PlantedBug bug) {
        assertFound(bug.name(), bug.product(), bug.within(), seed -> true);
    }

    @ParameterizedTest
    @EnumSource
    void should_find_in_definitions(PlantedDefinitionBug bug) {
        assertFound(bug.name(), bug.product(), bug.within(), DefinitionGenerator::isFor);
    }

    private static void assertFound(String name, Product product, int within, LongPredicate seeds) {
        Simulation simulation = new Simulation(product);
        Violation violation = null;
        int schedules = 0;
        for (long seed = 1; violation == null && schedules < within; seed++) {
            if (seeds.test(seed)) {
                schedules++;
                Schedule schedule = Generator.schedule(seed);
                Violation found = simulation.run(schedule).violation();
                violation = found != null && !KnownFaults.explain(schedule, found) ? found : null;
            }
        }

        assertThat(violation).as("not found in " + schedules + " schedules").isNotNull();
        System.out.printf("%s: found by schedule %d as %s%n", name, schedules, violation.kind());
    }
}
