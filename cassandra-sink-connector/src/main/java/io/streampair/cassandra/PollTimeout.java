// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

/** How long Connect may wait for records before it calls the task again. A task cannot wake Connect's poll. */
enum PollTimeout {
    CONNECTING(100),

    /** While a write is in progress. */
    WRITING(50),

    /** While records wait for the write to end. */
    FULL(5),

    /** Partitions that a rebalance has paused are resumed after this time, see {@link BackPressure#rebalanced}. */
    IDLE(1000);

    private final long millis;

    PollTimeout(long millis) {
        this.millis = millis;
    }

    long millis() {
        return millis;
    }
}
