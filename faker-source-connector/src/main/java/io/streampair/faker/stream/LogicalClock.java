// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/** Tells the time at which a record happens. It is a function of the index, never of the time of the day. */
public interface LogicalClock {
    /** Microseconds since 1970 at an index of the stream. */
    long micros(long index);
}
