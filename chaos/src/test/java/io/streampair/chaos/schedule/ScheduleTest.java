// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    private static final Duration LENGTH = Duration.ofMinutes(3);
    private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

    @ParameterizedTest
    @EnumSource(ClusterShape.class)
    void should_draw_the_same_faults_for_the_same_seed(ClusterShape shape) {
        assertThat(faults(7, shape)).isEqualTo(faults(7, shape)).hasSizeGreaterThan(10);
    }

    @Test
    void should_draw_other_faults_for_another_seed_and_another_shape() {
        assertThat(faults(7, ClusterShape.SMALL))
                .isNotEqualTo(faults(8, ClusterShape.SMALL))
                .isNotEqualTo(faults(7, ClusterShape.FULL));
    }

    @Test
    void should_draw_the_same_first_faults_for_a_longer_run() {
        List<Fault> longer = Schedule.of(7, LENGTH.multipliedBy(3), Schedule.DEFAULT_GAP, ClusterShape.SMALL, 2, ALL);

        assertThat(longer)
                .hasSizeGreaterThan(faults(7, ClusterShape.SMALL).size())
                .startsWith(faults(7, ClusterShape.SMALL).toArray(new Fault[0]));
    }

    @Test
    void should_draw_fewer_faults_where_the_gaps_are_wider() {
        assertThat(Schedule.of(7, Duration.ofHours(1), Duration.ofMinutes(1), ClusterShape.SMALL, 2, ALL))
                .hasSizeBetween(50, 70);
    }

    @Test
    void should_draw_only_the_kinds_that_may_be() {
        Set<FaultKind> kinds = EnumSet.of(FaultKind.KILL, FaultKind.REWIND);

        assertThat(Schedule.of(7, LENGTH, Schedule.DEFAULT_GAP, ClusterShape.SMALL, 2, kinds))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(kinds).contains(fault.kind()));
    }

    @Test
    void should_strike_each_target_of_the_shape_and_no_other() {
        Set<String> struck = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            faults(seed, ClusterShape.FULL)
                    .forEach(fault -> struck.add(fault.target().name()));
        }

        Set<String> all = new HashSet<>(Set.of("group-1"));
        for (int number = 1; number <= 3; number++) {
            all.addAll(List.of("broker-" + number, "worker-" + number, "cassandra-" + number));
        }
        for (int stream = 1; stream <= 2; stream++) {
            all.addAll(List.of("source-" + stream, "sink-" + stream, "table-" + stream, "topic-" + stream));
        }
        assertThat(struck).isEqualTo(all);
    }

    @Test
    void should_leave_a_quarter_of_a_minute_between_the_faults_of_a_target() {
        for (int seed = 0; seed < 50; seed++) {
            Map<FaultTarget, Duration> over = new HashMap<>();
            for (Fault fault : faults(seed, ClusterShape.SMALL)) {
                Duration before = over.getOrDefault(fault.target(), Duration.ofSeconds(-15));
                assertThat(fault.at()).isGreaterThanOrEqualTo(before.plusSeconds(15));
                over.put(fault.target(), fault.at().plus(fault.lasting()));
            }
        }
    }

    @Test
    void should_leave_the_end_of_the_run_in_peace() {
        List<Duration> begins = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            faults(seed, ClusterShape.SMALL).forEach(fault -> begins.add(fault.at()));
        }

        assertThat(begins)
                .allSatisfy(begin -> assertThat(begin).isBetween(Duration.ofSeconds(8), LENGTH.minusSeconds(12)));
    }

    private static List<Fault> faults(long seed, ClusterShape shape) {
        return Schedule.of(seed, LENGTH, Schedule.DEFAULT_GAP, shape, 2, ALL);
    }
}
