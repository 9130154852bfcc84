// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.util.Collection;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Pauses the task's partitions while the windows are full, and from a rebalance to the next put(). */
final class BackPressure {
    private final SinkTaskContext context;
    private boolean paused;

    BackPressure(SinkTaskContext context) {
        this.context = context;
    }

    void set(boolean pause) {
        if (pause == paused) {
            return;
        }
        paused = pause;
        TopicPartition[] assigned = context.assignment().toArray(TopicPartition[]::new);
        if (pause) {
            context.pause(assigned);
        } else {
            context.resume(assigned);
        }
    }

    boolean isOn() {
        return paused;
    }

    /**
     * Sets what holds from a commit of all partitions on. A pause or a resume of the connector wakes Connect's poll, which drops
     * the task's timeout; a pause is followed by a commit, a resume is not. Without a new timeout, or with partitions that are
     * still paused here, Connect would not call the task again before the next commit, in a minute.
     */
    void committing(Set<TopicPartition> partitions, boolean pause) {
        if (partitions.containsAll(context.assignment())) {
            set(pause);
        }
    }

    /**
     * Pauses all partitions during a rebalance, so that the poll which it happens in returns no record. If the connector is
     * paused or resumed meanwhile, Connect's commit of the revoked partitions throws a WakeupException, and Connect drops the
     * records of that poll: neither put() nor another poll gets them, and the offsets behind them would be committed. Called
     * before the rows of such partitions are written, since Connect ignores it once the connector is paused.
     *
     * <p>Behind new partitions a commit is requested: if such a poll is woken up, Connect does not call put() either.
     *
     * @param assigned new partitions
     */
    void rebalanced(Collection<TopicPartition> assigned) {
        set(true);
        context.pause(assigned.toArray(TopicPartition[]::new));
        if (!assigned.isEmpty()) {
            context.requestCommit();
        }
    }
}
