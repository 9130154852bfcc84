// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the disorder that a task has injected since its start. Safe for use by several threads. */
final class InjectedDisorder {
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong reordered = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong poisoned = new AtomicLong();

    void duplicate() {
        duplicates.incrementAndGet();
    }

    void dropped() {
        dropped.incrementAndGet();
    }

    void made(boolean isReordered, long clockErrorMillis, boolean isPoisoned) {
        count(reordered, isReordered);
        count(late, clockErrorMillis < 0);
        count(early, clockErrorMillis > 0);
        count(poisoned, isPoisoned);
    }

    private static void count(AtomicLong counter, boolean counts) {
        if (counts) {
            counter.incrementAndGet();
        }
    }

    long duplicates() {
        return duplicates.get();
    }

    long reordered() {
        return reordered.get();
    }

    long late() {
        return late.get();
    }

    long early() {
        return early.get();
    }

    long droppedRecords() {
        return dropped.get();
    }

    long poisoned() {
        return poisoned.get();
    }
}
