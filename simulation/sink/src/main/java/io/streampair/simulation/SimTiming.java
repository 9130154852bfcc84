// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.cassandra.write.Timing;
import io.streampair.simulation.time.Background;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimFuture;
import io.streampair.simulation.time.SimProcess;
import io.streampair.simulation.time.SimTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The sink's time and chance in a simulated process. */
final class SimTiming implements Timing {
    private final Loop loop;
    private final Background background;
    private final SimProcess process;
    private final Chance chance;

    SimTiming(Loop loop, Background background, SimProcess process, Chance chance) {
        this.loop = loop;
        this.background = background;
        this.process = process;
        this.chance = chance;
    }

    @Override
    public long nanos() {
        return loop.now();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(SimTime.EPOCH_MILLIS).plusNanos(loop.now());
    }

    @Override
    public void after(Duration delay, Runnable action) {
        process.after(delay.toNanos(), action);
    }

    @Override
    public long random(long bound) {
        return chance.below(bound);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        background.sleep(duration);
    }

    @Override
    public <T> CompletableFuture<T> future() {
        return new SimFuture<>(loop);
    }
}
