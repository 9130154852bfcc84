// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.CountDownLatch;
import org.apache.kafka.connect.source.SourceTask;

/** Makes the source's task with a clock from outside. */
public final class SimulatedSource {
    private SimulatedSource() {}

    /** Time as the simulation has it. */
    public interface Waits {
        long nanos();

        long millis();

        /** Waits until the latch is open, which is the answer, or the time is over. */
        boolean await(CountDownLatch latch, long nanos);
    }

    public static SourceTask task(Waits waits) {
        return new FakerSourceTask(new Clock() {
            @Override
            public long nanoTime() {
                return waits.nanos();
            }

            @Override
            public long millis() {
                return waits.millis();
            }

            @Override
            public boolean await(CountDownLatch latch, long nanos) {
                return waits.await(latch, nanos);
            }
        });
    }
}
