// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sink through thousands of schedules. A seed that fails is looked at with ./pipeline simulate --seed. */
class SimulationTest {
    private static final int FIXED_SEEDS = 300;
    private static final Duration RANDOM_TIME = Duration.ofSeconds(10);
    private static final Duration FULL_TIME = Duration.ofMinutes(5);

    @Test
    @Timeout(120)
    void should_keep_its_promises_in_fixed_schedules() {
        assertThat(hunt(1, FIXED_SEEDS, Duration.ofHours(1))).isEmpty();
    }

    @Test
    @Timeout(120)
    void should_keep_its_promises_in_new_schedules() {
        assertThat(hunt(base(), Long.MAX_VALUE, RANDOM_TIME)).isEmpty();
    }

    @Test
    @Tag("full")
    @Timeout(900)
    void should_keep_its_promises_in_many_new_schedules() {
        assertThat(hunt(base(), Long.MAX_VALUE, FULL_TIME)).isEmpty();
    }

    @Test
    @Timeout(60)
    void should_do_the_same_for_the_same_seed() {
        for (long seed = 1; seed <= 20; seed++) {
            List<String> first =
                    Simulation.run(Generator.schedule(seed), true).trace().lines();
            List<String> second =
                    Simulation.run(Generator.schedule(seed), true).trace().lines();
            assertThat(second).isEqualTo(first);
        }
    }

    /** Each run of the build tries others; the first seed is printed, so that a failure can be had again. */
    private static long base() {
        long base = Long.getLong("simulation.from", System.currentTimeMillis());
        System.out.println("Schedules from seed " + base + " on; -Dsimulation.from=" + base + " runs the same");
        return base;
    }

    private static List<Hunt.Finding> hunt(long from, long atMost, Duration time) {
        List<Hunt.Finding> findings = new ArrayList<>();
        Hunt hunt = new Hunt(findings::add);
        long deadline = System.nanoTime() + time.toNanos();
        for (long seed = from; hunt.schedules() < atMost && System.nanoTime() < deadline; seed++) {
            hunt.run(seed);
        }
        System.out.println(hunt.summary());
        return findings;
    }
}
