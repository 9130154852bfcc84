// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

/** How fast records may be made. */
interface Pace {
    Pace UNLIMITED = new Pace() {
        @Override
        public long nanosUntilDue() {
            return 0;
        }

        @Override
        public int take(int atMost) {
            return atMost;
        }
    };

    /** For how long no batch is due; 0 if one is. */
    long nanosUntilDue();

    /** How many of {@code atMost} records are due. They count as made. */
    int take(int atMost);
}
