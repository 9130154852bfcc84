// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

/**
 * When the records of a stream are due, in seconds since its start. Both functions are increasing and inverse to each
 * other.
 */
public interface RateProfile {
    /** How many records are due until a time; it may be a fraction. */
    double recordsUntil(double seconds);

    /** When this number of records has been due. */
    double secondsAt(double records);
}
