// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import java.time.Duration;
import java.util.Locale;

/**
 * A planned fault.
 *
 * @param at time since the start of the schedule
 * @param lasting time until it is undone; zero if it needs no undoing
 * @param dice a random number for further choices, 0 or more
 */
public record Fault(Duration at, FaultKind kind, FaultTarget target, Duration lasting, int dice) {

    /** Such as {@code kill -9 of worker-2 for 3.2 s}. */
    @Override
    public String toString() {
        String what = kind.label() + ", " + target.name();
        return lasting.isZero() ? what : what + String.format(Locale.ROOT, ", %.1f s", lasting.toMillis() / 1e3);
    }
}
