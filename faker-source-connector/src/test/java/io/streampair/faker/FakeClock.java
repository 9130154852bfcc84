// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.CountDownLatch;

/** A clock that moves only by waits, which return at once. */
final class FakeClock implements Clock {
    /** 2026-01-01T00:00:00Z, where the logical clock starts by default. */
    static final long WALL_START = 1_767_225_600_000L;

    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public long millis() {
        return WALL_START + now / 1_000_000;
    }

    @Override
    public boolean await(CountDownLatch latch, long nanos) {
        if (latch.getCount() == 0) {
            return true;
        }
        now += nanos;
        return false;
    }
}
