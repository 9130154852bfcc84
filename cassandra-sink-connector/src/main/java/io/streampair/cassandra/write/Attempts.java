// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.util.HashMap;
import java.util.Map;

/** A batch with its failures so far. */
final class Attempts {
    /** A row that is refused as often in the same words is rejected. */
    private static final int REFUSALS = 2;

    /** A row that is refused as often is rejected: words may hold a time. */
    private static final int REFUSALS_IN_OTHER_WORDS = 4;

    Batch batch;
    /** What must be sent behind it. */
    final Batch rest;

    int failures;
    long failingSince;
    /** How often in a row the batch itself was at fault. */
    int blamed;

    private final Map<String, Integer> refusals = new HashMap<>();

    Attempts(Batch batch) {
        this.batch = batch.next();
        this.rest = batch.rest();
    }

    /** Counts a refusal; whether it settles that the row is at fault. */
    boolean isRefused(String words) {
        return refusals.merge(words, 1, Integer::sum) == REFUSALS || ++blamed == REFUSALS_IN_OTHER_WORDS;
    }

    /** Another was at fault. */
    void acquit() {
        blamed = 0;
        refusals.clear();
    }

    void failed(long now) {
        if (failures == 0) {
            failingSince = now;
        }
        failures++;
    }
}
