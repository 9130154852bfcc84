// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.Fault;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.schedule.Schedule;
import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plan of a run. Two runs of one plan have the same records and the same faults.
 *
 * @param length how long faults may start, at least 30 s
 * @param gap the average time between faults
 * @param rate records per second of each stream
 * @param kinds the kinds of faults to draw from
 */
record ChaosPlan(
        long seed,
        Duration length,
        Duration gap,
        ClusterShape shape,
        int rate,
        Set<FaultKind> kinds,
        Delivery delivery) {

    /** A plan with the default gap between faults and the default delivery of the shape. */
    ChaosPlan(long seed, Duration length, ClusterShape shape, int rate, Set<FaultKind> kinds) {
        this(seed, length, Schedule.DEFAULT_GAP, shape, rate, kinds, Delivery.of(shape));
    }

    List<Fault> faults() {
        return Schedule.of(seed, length, gap, shape, ChaosStreams.STREAMS, kinds);
    }

    /** Such as {@code 3 faults: 2 kill -9, 1 poison}. */
    String summary() {
        Map<FaultKind, Long> counts =
                faults().stream().collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.counting()));
        return faults().size() + " faults: "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    /** Such as {@code small-7}: the name of the run's folder. */
    String name() {
        return shape.name().toLowerCase(Locale.ROOT) + "-" + seed;
    }
}
