// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Lets bytes pass, holds them, or swallows them, as the disturbance of the moment says. */
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

    /** Returns when the bytes may go on: true to pass, false to be lost. */
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
