// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.Fault;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.workload.Delivery;
import io.streampair.pipeline.settings.ConnectorChoice;
import java.time.Duration;
import java.util.List;
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

    @Test
    void should_kill_one_worker_after_the_other_and_do_nothing_else() {
        ChaosPlan kills = new ChaosPlan(
                1,
                Duration.ofSeconds(115),
                Duration.ofSeconds(5),
                ClusterShape.SMALL,
                100,
                FaultKind.DEFAULT,
                Delivery.EXACTLY_ONCE,
                null,
                5);

        assertThat(kills.summary()).isEqualTo("5 faults: 5 kill -9");
        assertThat(kills.faults())
                .extracting(
                        fault -> fault.at().toSeconds() + " " + fault.target().name())
                .containsExactly("15 worker-1", "35 worker-2", "55 worker-1", "75 worker-2", "95 worker-1");
    }

    @Test
    void should_neither_damage_the_records_nor_change_the_tables_of_a_world() {
        ChaosPlan world = new ChaosPlan(
                1,
                Duration.ofMinutes(60),
                Duration.ofSeconds(2),
                ClusterShape.SMALL,
                100,
                FaultKind.DEFAULT,
                Delivery.AT_LEAST_ONCE,
                new ConnectorChoice("shop", null, null, List.of(), null),
                0);

        assertThat(world.faults())
                .extracting(Fault::kind)
                .doesNotContain(FaultKind.POISON, FaultKind.ALTER)
                .contains(FaultKind.REWIND, FaultKind.RECONFIGURE);
        assertThat(world.name()).isEqualTo("small-world-1");
    }
}
