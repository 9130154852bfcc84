// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import java.util.concurrent.TimeUnit;

/** The pause between two polls of another process. */
public final class Pause {

    private static final long MILLIS = 200;

    private Pause() {}

    /** @throws ClusterException if the thread is interrupted, which it stays */
    public static void brief(String doing) {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while " + doing, e);
        }
    }
}
