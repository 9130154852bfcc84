// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/** The logical time of each record: a function of its index, never of the wall clock. */
public interface LogicalClock {
    /** The time of the record at an index, in microseconds since 1970. */
    long micros(long index);
}
