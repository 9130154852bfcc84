// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void should_read_what_it_writes() {
        for (long seed = 1; seed <= 100; seed++) {
            Schedule schedule = Generator.schedule(seed);

            assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
        }
    }

    @Test
    void should_shrink_to_the_operations_and_settings_that_matter() {
        Schedule schedule = Generator.schedule(7);
        Operation kept = schedule.operations().get(schedule.operations().size() / 2);
        Shrinker shrinker = new Shrinker(smaller -> smaller.operations().contains(kept));

        Schedule shrunk = shrinker.shrink(schedule);

        assertThat(shrunk.operations()).containsExactly(kept);
        assertThat(shrunk.settings().values().keySet()).containsExactly("sim.workload");
    }
}
