// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import java.time.Duration;
import java.util.Locale;

/**
 * A fault that is to strike.
 *
 * @param at how long after the begin of the schedule
 * @param lasting how long until it is undone; zero for what passes by itself
 * @param dice a random number for what else there is to choose, 0 or more
 */
public record Fault(Duration at, FaultKind kind, FaultTarget target, Duration lasting, int dice) {

    /** Such as {@code kill -9 of worker-2 for 3.2 s}. */
    @Override
    public String toString() {
        String what = kind.label() + ", " + target.name();
        return lasting.isZero() ? what : what + String.format(Locale.ROOT, ", %.1f s", lasting.toMillis() / 1e3);
    }
}
