// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import io.streampair.simulation.time.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;

/** A consumer group: who has which partition, by the eager or the cooperative protocol, and the committed offsets. */
public final class FakeGroup {
    private final Log log;
    private final boolean eager;
    private final Chance chance;
    private final GroupWatch watch;
    private final Long[] committed;
    private final FakeConsumer[] holders;
    private final FakeConsumer[] targets;
    private final List<FakeConsumer> members = new ArrayList<>();
    private int generation;
    private int commitsToFail;

    public FakeGroup(Log log, boolean eager, Chance chance, GroupWatch watch) {
        this.log = log;
        this.eager = eager;
        this.chance = chance;
        this.watch = watch;
        this.committed = new Long[log.partitions()];
        this.holders = new FakeConsumer[log.partitions()];
        this.targets = new FakeConsumer[log.partitions()];
    }

    /** Who has a partition now, or null. */
    public FakeConsumer holder(int partition) {
        return holders[partition];
    }

    /** The offset that was committed last, whatever retention has deleted since; 0 if none was. */
    public long lastCommitted(int partition) {
        return committed[partition] == null ? 0 : committed[partition];
    }

    /** The committed offset, or the start of the log. */
    public long committed(int partition) {
        return committed[partition] == null ? log.partition(partition).start() : committed[partition];
    }

    /** Refuses the next commits, as a coordinator does that moves. */
    public void failCommits(int count) {
        commitsToFail = count;
    }

    void join(FakeConsumer consumer) {
        members.add(consumer);
        rebalance();
    }

    void leave(FakeConsumer consumer) {
        boolean wasMember = members.remove(consumer);
        for (int i = 0; i < holders.length; i++) {
            if (holders[i] == consumer) {
                holders[i] = null;
            }
        }
        if (wasMember) {
            rebalance();
        }
    }

    /** Takes its partitions from a consumer that has not been heard of, without asking it. */
    public void expel(FakeConsumer consumer) {
        if (members.contains(consumer)) {
            consumer.member().note(() -> "is expelled from the group");
            consumer.expelled();
            leave(consumer);
        }
    }

    /** Moves some partitions. */
    public void rebalance() {
        generation++;
        for (int i = 0; i < targets.length; i++) {
            if (members.isEmpty()) {
                targets[i] = null;
            } else if (!members.contains(targets[i]) || chance.oneIn(3)) {
                targets[i] = chance.pick(members);
            }
        }
        wakeAll();
    }

    private void wakeAll() {
        for (FakeConsumer each : List.copyOf(members)) {
            each.member().wake();
        }
    }

    private boolean allHaveSeen() {
        for (FakeConsumer each : members) {
            if (each.generation() != generation) {
                return false;
            }
        }
        return true;
    }

    boolean hasWorkFor(FakeConsumer consumer) {
        return members.contains(consumer)
                && (consumer.generation() != generation
                        || (allHaveSeen() && !free(consumer).isEmpty()));
    }

    /** The partitions that are to be the consumer's and are nobody's now. */
    private List<TopicPartition> free(FakeConsumer consumer) {
        List<TopicPartition> free = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] == consumer && holders[i] == null) {
                free.add(log.partition(i).name());
            }
        }
        return free;
    }

    /** What a consumer does for the group when it polls. */
    void poll(FakeConsumer consumer) {
        if (consumer.isExpelled()) {
            rejoin(consumer);
        }
        if (!members.contains(consumer)) {
            return;
        }
        if (consumer.generation() != generation) {
            giveUp(consumer);
        }
        if (!consumer.isExpelled() && consumer.generation() == generation && allHaveSeen()) {
            take(consumer);
        }
    }

    private void rejoin(FakeConsumer consumer) {
        Set<TopicPartition> lost = new HashSet<>(consumer.assignment());
        if (!lost.isEmpty()) {
            consumer.member().note(() -> "lost " + lost);
            consumer.listener().onPartitionsLost(lost);
        }
        consumer.forget(lost);
        consumer.readmitted();
        join(consumer);
    }

    private void giveUp(FakeConsumer consumer) {
        int seen = generation;
        List<TopicPartition> revoked = new ArrayList<>(consumer.assigned());
        if (!eager) {
            revoked.removeIf(partition -> targets[partition.partition()] == consumer);
        }
        if (!revoked.isEmpty()) {
            consumer.member().note(() -> "gives up " + revoked);
            consumer.listener().onPartitionsRevoked(revoked);
        }
        if (consumer.member().isDead()) {
            throw new KilledException();
        }
        consumer.forget(revoked);
        if (!consumer.isExpelled()) {
            for (TopicPartition partition : revoked) {
                holders[partition.partition()] = null;
            }
        }
        consumer.saw(seen);
        wakeAll();
    }

    private void take(FakeConsumer consumer) {
        List<TopicPartition> added = free(consumer);
        if (added.isEmpty()) {
            return;
        }
        for (TopicPartition partition : added) {
            holders[partition.partition()] = consumer;
            consumer.assign(partition, committed(partition.partition()));
        }
        consumer.member().note(() -> "gets " + added + " at " + consumer.positions());
        consumer.listener().onPartitionsAssigned(added);
    }

    void commit(FakeConsumer consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (commitsToFail > 0) {
            commitsToFail--;
            throw new RetriableCommitFailedException("The coordinator moves");
        }
        for (TopicPartition partition : offsets.keySet()) {
            FakeConsumer holder = holders[partition.partition()];
            if (consumer.isExpelled() || (holder != null && holder != consumer)) {
                throw new CommitFailedException(partition + " belongs to another member");
            }
        }
        offsets.forEach((partition, offset) -> {
            Long before = committed[partition.partition()];
            if (before == null || before != offset.offset()) {
                watch.commits(partition, offset.offset());
            }
            committed[partition.partition()] = offset.offset();
        });
        consumer.member().note(() -> "commits " + text(offsets));
    }

    private static String text(Map<TopicPartition, OffsetAndMetadata> offsets) {
        StringBuilder text = new StringBuilder();
        offsets.forEach((partition, offset) -> text.append(text.isEmpty() ? "" : ", ")
                .append(partition.partition())
                .append('@')
                .append(offset.offset()));
        return text.toString();
    }

    /** Whether everything that is in the log is below the committed offsets. */
    public boolean hasCaughtUp() {
        for (int i = 0; i < committed.length; i++) {
            if (log.partition(i).hasFrom(committed(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "committed " + Arrays.toString(committed);
    }
}
