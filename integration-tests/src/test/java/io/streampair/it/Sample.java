// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

/**
 * One value in the forms in which it travels.
 *
 * @param read as the driver reads it back
 * @param json as it is in JSON
 * @param connect as it is in a Struct
 */
record Sample(Object read, Object json, Object connect) {
    static Sample same(Object value) {
        return new Sample(value, value, value);
    }

    /** A value that travels as its text. */
    static Sample text(Object read) {
        return new Sample(read, read.toString(), read.toString());
    }

    /** JSON has no such number, or JsonConverter makes another one of it: 0 of -0. */
    boolean isNoNumberOfJson() {
        return (read instanceof Double number && (!Double.isFinite(number) || number.equals(-0.0)))
                || (read instanceof Float single && !Float.isFinite(single));
    }
}
