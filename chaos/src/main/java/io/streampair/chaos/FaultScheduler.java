// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.fault.FaultInjection;
import io.streampair.chaos.fault.FaultInjector;
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
 * Injects the faults of a schedule. Faults of one target run one after the other: a server that starts slowly gets its
 * next fault only once it is back.
 */
final class FaultScheduler {
    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(6);

    private final FaultInjector injector;
    private final Timeline timeline;
    private final Map<String, ExecutorService> lanes = new HashMap<>();

    FaultScheduler(FaultInjector injector, Timeline timeline) {
        this.injector = injector;
        this.timeline = timeline;
    }

    /** Returns when the time is over and every fault is undone. */
    void run(List<Fault> faults, Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            for (Fault fault : faults) {
                sleepUntil(begin, fault.at());
                lane(fault.target().name()).execute(() -> inject(fault));
            }
            sleepUntil(begin, length);
        } finally {
            lanes.values().forEach(ExecutorService::shutdown);
        }
        awaitRecovery();
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

    private void inject(Fault fault) {
        Timeline.Begun begun = timeline.begin(fault.target().name(), fault.toString());
        try {
            FaultInjection injection = injector.of(fault);
            try {
                injection.strike().run();
                TimeUnit.MILLISECONDS.sleep(fault.lasting().toMillis());
            } finally {
                injection.heal().run();
            }
            begun.over();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            begun.failed(e);
        }
    }

    private void awaitRecovery() throws InterruptedException {
        long deadline = System.nanoTime() + RECOVERED_WITHIN.toNanos();
        for (Map.Entry<String, ExecutorService> lane : lanes.entrySet()) {
            if (!lane.getValue().awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new ChaosException(lane.getKey() + " has not recovered from its last fault after "
                        + RECOVERED_WITHIN.toMinutes() + " minutes.");
            }
        }
    }
}
