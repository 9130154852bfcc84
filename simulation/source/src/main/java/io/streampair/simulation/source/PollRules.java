// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.runtime.SteppedSourceTask;
import org.apache.kafka.connect.source.SourceRecord;

/** What a poll owes to the worker: it waits for a second at most, never spins, and never answers with nothing. */
final class PollRules {
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1_100);
    private static final int MOST_NULLS = 100;

    private final World world;
    private final Incarnation owner;
    private long waited;
    private int nulls;

    PollRules(World world, Incarnation owner) {
        this.world = world;
        this.owner = owner;
    }

    void waits(long nanos) {
        waited += nanos;
        nulls = 0;
        if (waited > LONGEST_NANOS) {
            world.verdict.violate("poll-waits", owner + " waits for " + waited + " ns in one poll");
        }
    }

    void polled(List<SourceRecord> batch) {
        waited = 0;
        if (batch == null) {
            nulls++;
        } else {
            nulls = 0;
            world.note(owner, "polls " + batch.size());
        }
        if (nulls > MOST_NULLS) {
            world.verdict.violate("poll-spins", owner + " answers null again and again without a wait");
        }
        if (batch != null && batch.isEmpty()) {
            world.verdict.violate("poll-empty", owner + " answers with an empty list");
        }
    }

    /** The metric must not be ahead of the records. */
    void iterated(SteppedSourceTask task) {
        if (!task.waitsInPoll() && task.metric("completed") == 1 && !world.verdict.hasSentAll(owner)) {
            world.verdict.violate("completed-early", owner + " is complete before its last record is sent");
        }
    }
}
