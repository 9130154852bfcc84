// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.Dwell;

/** A state of a life: how long an entity stays, and where it goes then. */
final class State {
    /** Where a life goes that ends. */
    static final int END = -1;

    private static final double ALL = 0x1.0p53;

    private final boolean deletes;
    private final Dwell dwell;
    private final int[] targets;
    private final long[] bounds;

    /**
     * @param deletes whether entering the state deletes the entity
     * @param dwell how long an entity stays; null in a last state
     * @param targets the next states; empty in a last state
     * @param weights how likely each target is, above 0
     */
    State(boolean deletes, Dwell dwell, int[] targets, double[] weights) {
        this.deletes = deletes;
        this.dwell = dwell;
        this.targets = targets.clone();
        this.bounds = bounds(weights);
    }

    private static long[] bounds(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] bounds = new long[weights.length];
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            below += weights[i];
            bounds[i] = Math.round(below / sum * ALL);
        }
        if (bounds.length > 0) {
            bounds[bounds.length - 1] = (long) ALL;
        }
        return bounds;
    }

    boolean isLast() {
        return targets.length == 0;
    }

    EventKind kind(long number) {
        if (deletes) {
            return EventKind.DELETE;
        }
        return number == 0 ? EventKind.CREATE : EventKind.UPDATE;
    }

    /** The next state; {@link #END} if the life ends without another event. */
    int next(long bits) {
        long drawn = bits >>> 11;
        int i = 0;
        while (drawn >= bounds[i]) {
            i++;
        }
        return targets[i];
    }

    long dwell(long bits) {
        return dwell.micros(bits);
    }
}
