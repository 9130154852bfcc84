// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations in whole microseconds, written as in expressions: {@code 90s}, {@code 1h30m}. */
public final class Durations {
    /** The last microsecond that has a time, at the end of the year 9999. */
    public static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * 1_000_000 + 999_999;

    /** 10,000 years. */
    static final long LONGEST = 3_652_500L * 86_400_000_000L;

    private static final Map<String, Long> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("w", 604_800_000_000L);
        UNITS.put("d", 86_400_000_000L);
        UNITS.put("h", 3_600_000_000L);
        UNITS.put("m", 60_000_000L);
        UNITS.put("s", 1_000_000L);
        UNITS.put("ms", 1_000L);
        UNITS.put("us", 1L);
    }

    private Durations() {}

    /**
     * The microseconds of a duration, at least 0.
     *
     * @throws InvalidTimeException if it is none
     */
    public static long micros(String text) {
        TimeReader reader = new TimeReader(text);
        long micros = reader.micros();
        reader.end("Write one duration, such as 1h30m");
        return micros;
    }

    static long unit(String name) {
        return UNITS.get(name);
    }

    /** The shortest text that {@link #micros} reads as this duration, in units up to days. */
    public static String text(long micros) {
        StringBuilder text = new StringBuilder();
        long rest = micros;
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            long count = unit.getKey().equals("w") ? 0 : rest / unit.getValue();
            if (count > 0) {
                text.append(count).append(unit.getKey());
                rest -= count * unit.getValue();
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
