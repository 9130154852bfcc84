// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** Each duration between two, both included, is as likely. */
record UniformDwell(long shortest, long longest) implements Dwell {
    @Override
    public long micros(long bits) {
        return shortest + Math.multiplyHigh(bits >>> 1, (longest - shortest + 1) * 2);
    }
}
