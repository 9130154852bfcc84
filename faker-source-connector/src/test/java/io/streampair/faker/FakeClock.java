// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.CountDownLatch;

/** A clock that stands still, but for waits, which take no time at all. */
final class FakeClock implements Clock {
    private long now;

    @Override
    public long nanoTime() {
        return now;
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
