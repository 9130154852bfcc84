// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** Kafka's clock, on simulated time. */
public final class SimTime implements Time {
    /** The wall clock at the start of each simulation. */
    public static final long EPOCH_MILLIS = 1_700_000_000_000L;

    private final Loop loop;

    public SimTime(Loop loop) {
        this.loop = loop;
    }

    @Override
    public long milliseconds() {
        return EPOCH_MILLIS + loop.now() / 1_000_000;
    }

    @Override
    public long nanoseconds() {
        return loop.now();
    }

    @Override
    public void sleep(long millis) {
        loop.runTo(loop.now() + Loop.ms(millis));
    }

    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadline) {
        throw new UnsupportedOperationException(
                "Simulated code must not wait for an object: it would block the only thread");
    }
}
