// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Forwards, holds or drops bytes, depending on the current disturbance. */
final class Gate {
    private static final long DELAY_MS = 150;
    private static final double LOSS_RATE = 0.1;
    private static final long FIRST_RETRANSMISSION_MS = 200;
    private static final long LAST_RETRANSMISSION_MS = 3_200;

    private Disturbance current = Disturbance.NONE;

    synchronized void set(Disturbance disturbance) {
        current = disturbance;
        notifyAll();
    }

    synchronized boolean isCut() {
        return current == Disturbance.CUT;
    }

    /** Returns when the bytes are due: true to forward them, false to drop them. */
    boolean pass(boolean isAnswer) throws InterruptedException {
        Disturbance now = awaitEndOfStall();
        if (now == Disturbance.DELAY) {
            TimeUnit.MILLISECONDS.sleep(DELAY_MS);
        } else if (now == Disturbance.LOSS) {
            retransmit();
        }
        return !(isAnswer && now == Disturbance.HALF_OPEN);
    }

    private static void retransmit() throws InterruptedException {
        long timeout = FIRST_RETRANSMISSION_MS;
        while (timeout <= LAST_RETRANSMISSION_MS && ThreadLocalRandom.current().nextDouble() < LOSS_RATE) {
            TimeUnit.MILLISECONDS.sleep(timeout);
            timeout *= 2;
        }
    }

    private synchronized Disturbance awaitEndOfStall() throws InterruptedException {
        while (current == Disturbance.STALL) {
            wait();
        }
        return current;
    }
}
