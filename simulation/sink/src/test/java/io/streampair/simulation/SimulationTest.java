// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sink through thousands of schedules, always the same; {@link Explorer} hunts in others and shows one. */
class SimulationTest {
    private static final int FIXED_SEEDS = 1_000;
    private static final int MORE_SEEDS = 3_500;

    @Test
    @Timeout(120)
    void should_keep_its_promises_in_fixed_schedules() {
        assertThat(hunt(1, FIXED_SEEDS)).isEmpty();
    }

    @Test
    @Tag("full")
    @Timeout(900)
    void should_keep_its_promises_in_more_schedules() {
        assertThat(hunt(FIXED_SEEDS + 1, MORE_SEEDS)).isEmpty();
    }

    private static List<Hunt.Finding> hunt(long from, int count) {
        List<Hunt.Finding> findings = new ArrayList<>();
        Hunt hunt = new Hunt(findings::add);
        for (long seed = from; seed < from + count; seed++) {
            hunt.run(seed);
        }
        System.out.println(hunt.summary());
        return findings;
    }
}
