// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.Fault;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.schedule.FaultTarget;
import io.streampair.chaos.schedule.Schedule;
import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.Delivery;
import io.streampair.pipeline.settings.ConnectorChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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
 * @param rate records per second of each stream; of a world, of all its streams together
 * @param kinds the kinds of faults to draw from
 * @param world the world to write; null for two streams that have nothing to do with each other
 * @param workerKills how often a worker is killed, instead of the faults that the seed determines; 0 for these
 */
record ChaosPlan(
        long seed,
        Duration length,
        Duration gap,
        ClusterShape shape,
        int rate,
        Set<FaultKind> kinds,
        Delivery delivery,
        ConnectorChoice world,
        int workerKills) {
    /** Up to this many records per second, servers that start sooner and are slower do. */
    private static final int LOW_RATE = 2_000;

    private static final Duration FIRST_KILL = Duration.ofSeconds(15);
    private static final Duration DEAD_FOR = Duration.ofSeconds(5);
    /** A world has no damaged records, and its tables are those of a file. */
    private static final Set<FaultKind> NOT_OF_WORLDS = EnumSet.of(FaultKind.POISON, FaultKind.ALTER);

    /** A plan for two streams. */
    ChaosPlan(
            long seed,
            Duration length,
            Duration gap,
            ClusterShape shape,
            int rate,
            Set<FaultKind> kinds,
            Delivery delivery) {
        this(seed, length, gap, shape, rate, kinds, delivery, null, 0);
    }

    /** A plan with the default gap between faults and the default delivery of the shape. */
    ChaosPlan(long seed, Duration length, ClusterShape shape, int rate, Set<FaultKind> kinds) {
        this(seed, length, Schedule.DEFAULT_GAP, shape, rate, kinds, Delivery.of(shape));
    }

    List<Fault> faults() {
        if (workerKills > 0) {
            return kills();
        }
        Set<FaultKind> drawn = EnumSet.copyOf(kinds);
        if (world != null) {
            drawn.removeAll(NOT_OF_WORLDS);
        }
        return Schedule.of(seed, length, gap, shape, ChaosStreams.STREAMS, drawn);
    }

    /** Whether workers are killed and nothing else happens. */
    boolean killsOnlyWorkers() {
        return workerKills > 0;
    }

    /** Whether the servers need not be fast. */
    boolean hasLowRate() {
        return rate <= LOW_RATE;
    }

    /** One worker after the other, at equal distances. */
    private List<Fault> kills() {
        Duration between = length.minus(FIRST_KILL).dividedBy(workerKills);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < workerKills; i++) {
            FaultTarget worker = new FaultTarget(FaultTarget.Kind.WORKER, 1 + i % shape.workers());
            faults.add(new Fault(FIRST_KILL.plus(between.multipliedBy(i)), FaultKind.KILL, worker, DEAD_FOR, i));
        }
        return faults;
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

    /** Such as {@code small-7} or {@code small-world-7}: the name of the run's folder. */
    String name() {
        return shape.name().toLowerCase(Locale.ROOT) + (world == null ? "-" : "-world-") + seed;
    }
}
