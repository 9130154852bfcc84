// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/**
 * How long an entity stays in a state: a distribution of whole microseconds, at least 1 and bounded. Where a
 * distribution has a tail, values that are drawn beyond the bound are drawn again; about 0.3 % are.
 */
public interface Dwell {
    /** The dwell that belongs to these random bits. */
    long micros(long bits);

    /** No dwell is longer. */
    long longest();

    /**
     * Reads {@code 10m} (always), {@code 1d..14d} (uniform), {@code 2d +- 12h} (normal), {@code 20s x 3.3} (lognormal:
     * median and factor) or {@code exponential(10m)} (mean).
     *
     * @throws InvalidTimeException if the text is none of these
     */
    static Dwell parse(String text) {
        return DwellReader.read(text);
    }
}
