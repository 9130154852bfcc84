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
 * What a run is to be. Two runs of one plan have the same records and the same faults.
 *
 * @param length for how long faults may begin to strike, at least half a minute
 * @param gap from one fault to the next, on the average
 * @param rate how many records a second each stream has
 * @param kinds the kinds of faults that may strike
 */
record ChaosPlan(
        long seed,
        Duration length,
        Duration gap,
        ClusterShape shape,
        int rate,
        Set<FaultKind> kinds,
        Delivery delivery) {

    /** A plan with faults that follow each other closely, and with the delivery that suits the shape. */
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

    /** Such as {@code small-7}: the folder of what is kept of a run. */
    String name() {
        return shape.name().toLowerCase(Locale.ROOT) + "-" + seed;
    }
}
