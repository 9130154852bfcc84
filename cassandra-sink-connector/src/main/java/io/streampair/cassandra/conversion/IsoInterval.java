// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 8601 intervals with fractions of seconds and signs within, as Debezium and PostgreSQL write them. */
final class IsoInterval {
    private static final String NUMBER = "([+-]?\\d{1,19})";
    private static final Pattern INTERVAL = Pattern.compile("([+-])?P(?!$)(?:" + NUMBER + "Y)?(?:" + NUMBER + "M)?(?:"
            + NUMBER + "W)?(?:" + NUMBER + "D)?(?:T(?!$)(?:" + NUMBER + "H)?(?:" + NUMBER
            + "M)?(?:([+-]?\\d{1,19}(?:\\.\\d{1,9})?)S)?)?");
    private static final int YEARS = 2;
    private static final int MONTHS = 3;
    private static final int WEEKS = 4;
    private static final int DAYS = 5;
    private static final int HOURS = 6;
    private static final int MINUTES = 7;
    private static final int SECONDS = 8;

    private IsoInterval() {}

    /** @throws IllegalArgumentException if CQL has no such duration: its months, days and nanoseconds share one sign */
    static CqlDuration parse(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an interval in ISO 8601");
        }
        int sign = "-".equals(parts.group(1)) ? -1 : 1;
        try {
            long months = Math.addExact(Math.multiplyExact(number(parts, YEARS), 12L), number(parts, MONTHS));
            long days = Math.addExact(Math.multiplyExact(number(parts, WEEKS), 7L), number(parts, DAYS));
            long minutes = Math.addExact(Math.multiplyExact(number(parts, HOURS), 60L), number(parts, MINUTES));
            long nanos = Math.addExact(Math.multiplyExact(minutes, 60_000_000_000L), nanosOfSeconds(parts));
            return CqlDuration.newInstance(
                    Math.toIntExact(Math.multiplyExact(months, (long) sign)),
                    Math.toIntExact(Math.multiplyExact(days, (long) sign)),
                    Math.multiplyExact(nanos, (long) sign));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("exceeds CQL's durations", e);
        }
    }

    private static long number(Matcher parts, int group) {
        String number = parts.group(group);
        return number == null ? 0 : Long.parseLong(number);
    }

    private static long nanosOfSeconds(Matcher parts) {
        String seconds = parts.group(SECONDS);
        return seconds == null ? 0 : new BigDecimal(seconds).movePointRight(9).longValueExact();
    }
}
