// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The faults of a run in the order of their start: the same for the same seed, shape and length. */
public final class Schedule {

    /** Time for the pipeline to get going before the first fault. */
    private static final long QUIET_BEGIN_MS = 8_000;
    /** Time without new faults at the end, so that the last one can end. */
    private static final long QUIET_END_MS = 12_000;

    /** The default average time from one fault to the next. */
    public static final Duration DEFAULT_GAP = Duration.ofMillis(6_500);

    /** The least gap, as a share of the average. */
    private static final double LEAST_GAP = 3.0 / 6.5;
    /** Time for a server to recover before its next fault. */
    private static final long RECOVERY_MS = 15_000;

    private static final int ATTEMPTS = 20;

    private final Random random;
    private final ClusterShape shape;
    private final int streams;
    private final int leastGapMillis;
    private final int mostGapMillis;
    private final List<FaultKind> lots;
    private final Map<FaultTarget, Long> busyUntil = new HashMap<>();

    private Schedule(long seed, Duration gap, ClusterShape shape, int streams, Set<FaultKind> kinds) {
        this.random = new Random(seed);
        this.leastGapMillis = (int) Math.round(gap.toMillis() * LEAST_GAP);
        this.mostGapMillis = (int) (2 * gap.toMillis() - leastGapMillis);
        this.shape = shape;
        this.streams = streams;
        this.lots = Stream.of(FaultKind.values())
                .filter(kinds::contains)
                .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight()))
                .toList();
    }

    /**
     * Draws the faults of a run.
     *
     * @param length of the run, at least 30 s
     * @param gap the average time between faults
     * @param streams the number of streams, each with a source, a topic, a sink and a table
     * @param kinds the kinds to draw from
     */
    public static List<Fault> of(
            long seed, Duration length, Duration gap, ClusterShape shape, int streams, Set<FaultKind> kinds) {
        return new Schedule(seed, gap, shape, streams, kinds).draw(length.toMillis() - QUIET_END_MS);
    }

    private List<Fault> draw(long lastMillis) {
        List<Fault> faults = new ArrayList<>();
        long at = QUIET_BEGIN_MS;
        while (at < lastMillis) {
            drawOne(at, faults);
            at += leastGapMillis + random.nextInt(mostGapMillis - leastGapMillis);
        }
        return List.copyOf(faults);
    }

    /** Redraws a fault whose target has not recovered; gives up after {@link #ATTEMPTS} draws. */
    private void drawOne(long at, List<Fault> faults) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Fault drawn = drawAny(at);
            if (busyUntil.getOrDefault(drawn.target(), 0L) <= at) {
                busyUntil.put(drawn.target(), at + drawn.lasting().toMillis() + RECOVERY_MS);
                faults.add(drawn);
                return;
            }
        }
    }

    private Fault drawAny(long at) {
        FaultKind kind = lots.get(random.nextInt(lots.size()));
        FaultTarget.Kind targetKind =
                kind.targets().get(random.nextInt(kind.targets().size()));
        FaultTarget target = targetKind.chosen(random.nextInt(Integer.MAX_VALUE), shape, streams);
        int lasting = kind.leastMillis() + random.nextInt(1 + kind.mostMillis() - kind.leastMillis());
        return new Fault(
                Duration.ofMillis(at), kind, target, Duration.ofMillis(lasting), random.nextInt(Integer.MAX_VALUE));
    }
}
