// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChaosPlanTest {
    private final ChaosPlan plan =
            new ChaosPlan(28, Duration.ofSeconds(40), ClusterShape.SMALL, 100, Set.of(FaultKind.KILL));

    @Test
    void should_count_its_faults_by_kind() {
        assertThat(plan.summary()).isEqualTo("3 faults: 3 kill -9");
    }

    @Test
    void should_be_named_by_its_shape_and_its_seed() {
        assertThat(plan.name()).isEqualTo("small-28");
    }
}
