// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

/** Leaves a poll where it waits; it is called again when the wait is over. */
public final class Parked extends RuntimeException {
    private final transient long nanos;

    public Parked(long nanos) {
        super("parked", null, false, false);
        this.nanos = nanos;
    }

    public long nanos() {
        return nanos;
    }
}
