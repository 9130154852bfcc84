// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** What Datafaker takes for the wall clock within a {@link ShiftingLoader}: it is some days ahead. */
public final class ShiftedClock {
    private static final Duration AHEAD = Duration.ofDays(Long.getLong("days.ahead", 0));

    private ShiftedClock() {}

    /** Stands for the clock of the default zone. */
    public static Clock clock() {
        return Clock.offset(Clock.system(ZoneId.systemDefault()), AHEAD);
    }

    /** Stands for the clock of a zone. */
    public static Clock clock(ZoneId zone) {
        return Clock.offset(Clock.system(zone), AHEAD);
    }

    /** Stands for {@link System#currentTimeMillis()}. */
    public static long millis() {
        return clock().millis();
    }
}
