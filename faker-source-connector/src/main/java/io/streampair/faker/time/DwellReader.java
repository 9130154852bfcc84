// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

import io.streampair.faker.config.Suggestions;
import java.math.BigDecimal;
import java.util.List;

/** Reads how long an entity stays in a state. */
final class DwellReader {
    private static final String EXPONENTIAL = "exponential";
    private static final BigDecimal MOST_FACTOR = BigDecimal.valueOf(1000);
    private static final String REMEDY =
            "Write 10m, 1d..14d, 2d +- 12h, 20s x 3.3 (median and factor) or exponential(10m)";

    private final TimeReader reader;

    private DwellReader(TimeReader reader) {
        this.reader = reader;
    }

    static Dwell read(String text) {
        TimeReader reader = new TimeReader(text);
        Dwell dwell = new DwellReader(reader).dwell();
        reader.end(REMEDY);
        return dwell;
    }

    private Dwell dwell() {
        if (reader.accept(EXPONENTIAL)) {
            reader.expect("(", REMEDY);
            long mean = aboveZero("mean");
            reader.expect(")", REMEDY);
            return new ExponentialDwell(mean);
        }
        refuseWord();
        int start = reader.position();
        long first = reader.micros();
        if (reader.accept("..")) {
            return uniform(first, start);
        }
        if (reader.accept("+-") || reader.accept("±")) {
            return normal(first, start);
        }
        if (reader.accept("x")) {
            return lognormal(first, start);
        }
        return new FixedDwell(checked(first, "dwell", start));
    }

    private void refuseWord() {
        String shown = reader.shown();
        String word = shown.substring(1, shown.length() - 1);
        if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
            String meant = Suggestions.didYouMean(word, List.of(EXPONENTIAL));
            throw reader.atHere(Suggestions.problem(shown + " is not a dwell", meant, REMEDY));
        }
    }

    private Dwell uniform(long least, int start) {
        long most = reader.micros();
        if (most < least) {
            throw TimeReader.at(
                    start,
                    Durations.text(least) + " is longer than " + Durations.text(most)
                            + ". Write the shorter duration first");
        }
        return new UniformDwell(Math.max(1, least), Math.max(1, most));
    }

    private Dwell normal(long mean, int start) {
        long deviation = aboveZero("deviation");
        if (deviation > mean) {
            throw TimeReader.at(
                    start,
                    "The deviation " + Durations.text(deviation) + " is above the mean " + Durations.text(mean)
                            + ", so that many dwells would be below 0. Use a smaller one, or a median and a factor such as"
                            + " 20s x 3");
        }
        return new NormalDwell(mean, deviation);
    }

    private Dwell lognormal(long median, int start) {
        checked(median, "median", start);
        int at = reader.position();
        BigDecimal factor = reader.number(REMEDY);
        if (factor.compareTo(BigDecimal.ONE) <= 0 || factor.compareTo(MOST_FACTOR) > 0) {
            throw TimeReader.at(
                    at,
                    "The factor " + factor + " is not above 1 and at most 1000. With 20s x 3, two of three dwells are"
                            + " between 20s / 3 and 20s * 3");
        }
        return new LognormalDwell(median, factor.doubleValue());
    }

    private long aboveZero(String name) {
        int start = reader.position();
        return checked(reader.micros(), name, start);
    }

    private static long checked(long micros, String name, int start) {
        if (micros == 0) {
            throw TimeReader.at(start, "The " + name + " is 0. Use at least 1us");
        }
        return micros;
    }
}
