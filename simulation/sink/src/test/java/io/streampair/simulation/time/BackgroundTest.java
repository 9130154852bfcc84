// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {
    private final Loop loop = new Loop();
    private final Background background = new Background(loop);
    private final AtomicLong endedAt = new AtomicLong(-1);
    private Thread thread;
    private final FutureTask<Void> call = new FutureTask<>(this::sleepLong, null);
    private final SimProcess process = new SimProcess() {
        @Override
        public void after(long nanos, Runnable action) {
            loop.after(nanos, action);
        }

        @Override
        public boolean isDead() {
            return false;
        }

        @Override
        public void note(Supplier<String> event) {
            // Nobody reads it.
        }
    };

    private void sleepLong() {
        thread = Thread.currentThread();
        try {
            background.sleep(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            endedAt.set(loop.now());
        }
    }

    @Test
    void should_end_a_sleep_that_is_interrupted() {
        background.start(process, 0, call);
        loop.runTo(Loop.ms(1_000));

        call.cancel(true);
        waitUntilItsFlagIsCleared();
        loop.runTo(Loop.ms(20_000));

        assertThat(endedAt.get()).isBetween(Loop.ms(1_000), Loop.ms(1_100));
    }

    /** Its thread waits for the simulation, clears its flag, and waits on. */
    private void waitUntilItsFlagIsCleared() {
        while (thread.isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void should_not_begin_a_sleep_after_an_interrupt() {
        background.start(process, 0, () -> {
            Thread.currentThread().interrupt();
            sleepLong();
        });

        loop.runTo(Loop.ms(20_000));

        assertThat(endedAt.get()).isZero();
    }
}
