// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.SimulatedSource;
import java.util.concurrent.CountDownLatch;

/** Waits that take another time. */
record OtherWaits(SimulatedSource.Waits waits, int factor) implements SimulatedSource.Waits {
    @Override
    public long nanos() {
        return waits.nanos();
    }

    @Override
    public long millis() {
        return waits.millis();
    }

    @Override
    public boolean await(CountDownLatch latch, long nanos) {
        return waits.await(latch, nanos * factor);
    }
}
