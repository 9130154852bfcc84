// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/** When the records of a stream happen, in seconds since its begin. Both functions grow and undo each other. */
public interface RateProfile {
    /** How many records happen until a time; it may be a fraction. */
    double recordsUntil(double seconds);

    /** When that many records have happened, which is when the record of this index does. */
    double secondsAt(double records);
}
