// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A clock that stands still until a test moves it. */
public final class FakeClock implements LongSupplier {
    private long nanos = Long.MAX_VALUE - 5_000_000_000L;

    public void advance(Duration by) {
        nanos += by.toNanos();
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}
