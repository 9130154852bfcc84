// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.time.Loop;
import java.util.HashSet;
import java.util.Set;

/**
 * How many requests a session may have begun and not ended: half as many after each sign of trouble. A request that failed and
 * waits for its next try counts as well.
 */
final class Pressure {
    /** Failures that are nearer to each other are one sign of trouble. */
    private static final long ONE_SIGN = Loop.ms(200);

    private final int most;
    private final Set<String> begun = new HashSet<>();
    private int allowed;
    private long lastSign = -ONE_SIGN;
    private boolean refuses;

    Pressure(int most) {
        this.most = most;
        this.allowed = most;
    }

    /** @return what is wrong, or null */
    String sends(String request) {
        boolean isNew = begun.add(request);
        return isNew && !refuses && begun.size() > allowed
                ? begun.size() + " requests have begun while " + allowed + " are allowed"
                : null;
    }

    /** @param isTransient whether the request failed and is tried again */
    void answered(String request, boolean succeeded, boolean isTransient, long now) {
        if (!isTransient) {
            begun.remove(request);
            // What is refused is split and sent again in the room that it had, so that it cannot be counted from
            // outside.
            refuses |= !succeeded;
        }
        if (succeeded) {
            allowed = most;
        } else if (isTransient && now - lastSign >= ONE_SIGN) {
            lastSign = now;
            allowed = Math.max(1, allowed / 2);
        }
    }
}
