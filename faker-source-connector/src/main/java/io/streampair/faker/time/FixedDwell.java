// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** Always the same. */
record FixedDwell(long longest) implements Dwell {
    @Override
    public long micros(long bits) {
        return longest;
    }
}
