// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.time.Loop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many requests a session may have begun and not ended: half as many after each sign of trouble, and one more after each
 * success. A request that failed and waits for its next try counts as well.
 */
final class Pressure {
    /** Failures that are nearer to each other are one sign of trouble. */
    private static final long ONE_SIGN = Loop.ms(200);

    private final int most;

    /** The requests that have begun and not ended, and whether each is with the cluster now. */
    private final Map<List<String>, Boolean> begun = new HashMap<>();

    private final Set<List<String>> everBegun = new HashSet<>();
    private int allowed;
    private long lastSign = -ONE_SIGN;
    private boolean isUncountable;

    Pressure(int most) {
        this.most = most;
        this.allowed = most;
    }

    /**
     * @param request its writes
     * @return what is wrong, or null
     */
    String sends(List<String> request) {
        boolean isNew = everBegun.add(request);
        begun.put(request, true);
        return isNew && !isUncountable && begun.size() > allowed
                ? begun.size() + " requests have begun while " + allowed + " are allowed"
                : null;
    }

    /** @param isTransient whether the request failed and is tried again */
    void answered(List<String> request, boolean succeeded, boolean isTransient, long now) {
        if (isTransient) {
            begun.replace(request, false);
        } else {
            begun.remove(request);
            // What is refused is split and sent again in the room that it had, so that it cannot be counted from
            // outside.
            isUncountable |= !succeeded;
        }
        if (succeeded) {
            allowed = Math.min(most, allowed + 1);
        } else if (isTransient && now - lastSign >= ONE_SIGN) {
            lastSign = now;
            allowed = Math.max(1, allowed / 2);
        }
    }

    /** A probe has passed: what failed at the nodes again and again is split, as what is refused. */
    void probed() {
        isUncountable |= !begun.isEmpty();
    }

    /**
     * Partitions are released: what has begun may be dropped, or tried again with fewer rows, which looks like another request
     * from outside.
     */
    void released() {
        isUncountable |= !begun.isEmpty();
        begun.values().removeIf(isUnderWay -> !isUnderWay);
    }
}
