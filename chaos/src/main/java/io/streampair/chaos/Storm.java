// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.fault.Trouble;
import io.streampair.chaos.fault.Troubles;
import io.streampair.chaos.schedule.Fault;
import io.streampair.chaos.timeline.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lets the faults of a schedule strike. Those of one target come one after the other: a server that takes its time to
 * start is not struck again before it is back.
 */
final class Storm {
    private static final Duration CALM_WITHIN = Duration.ofMinutes(6);

    private final Troubles troubles;
    private final Timeline timeline;
    private final Map<String, ExecutorService> lanes = new HashMap<>();

    Storm(Troubles troubles, Timeline timeline) {
        this.troubles = troubles;
        this.timeline = timeline;
    }

    /** Returns when the length of time is over and all that was struck is healed. */
    void rage(List<Fault> faults, Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            for (Fault fault : faults) {
                sleepUntil(begin, fault.at());
                lane(fault.target().name()).execute(() -> befall(fault));
            }
            sleepUntil(begin, length);
        } finally {
            lanes.values().forEach(ExecutorService::shutdown);
        }
        awaitCalm();
    }

    private static void sleepUntil(long begin, Duration at) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(begin + at.toNanos() - System.nanoTime());
    }

    private ExecutorService lane(String name) {
        return lanes.computeIfAbsent(
                name,
                lane -> Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "lane-" + lane);
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    private void befall(Fault fault) {
        Timeline.Begun begun = timeline.begin(fault.target().name(), fault.toString());
        try {
            Trouble trouble = troubles.of(fault);
            try {
                trouble.strike().run();
                TimeUnit.MILLISECONDS.sleep(fault.lasting().toMillis());
            } finally {
                trouble.heal().run();
            }
            begun.over();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            begun.failed(e);
        }
    }

    private void awaitCalm() throws InterruptedException {
        long deadline = System.nanoTime() + CALM_WITHIN.toNanos();
        for (Map.Entry<String, ExecutorService> lane : lanes.entrySet()) {
            if (!lane.getValue().awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new ChaosException(lane.getKey() + " has not recovered from its last fault within "
                        + CALM_WITHIN.toMinutes() + " minutes.");
            }
        }
    }
}
