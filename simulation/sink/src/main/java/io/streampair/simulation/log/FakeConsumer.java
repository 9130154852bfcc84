// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** What Connect uses of a consumer, with the behaviour of the real one towards group and log; it never blocks. */
public final class FakeConsumer extends MockConsumer<byte[], byte[]> {
    private static final Comparator<TopicPartition> BY_NUMBER = Comparator.comparing(TopicPartition::partition);

    private final FakeGroup group;
    private final Log log;
    private final Member member;
    private final int maxPoll;
    private final Set<TopicPartition> assigned = new TreeSet<>(BY_NUMBER);
    private final Set<TopicPartition> paused = new HashSet<>();
    private final Map<TopicPartition, Long> positions = new TreeMap<>(BY_NUMBER);
    private final Deque<Runnable> callbacks = new ArrayDeque<>();
    private ConsumerRebalanceListener listener;
    private int generation = -1;
    private boolean expelled;
    private boolean hasLost;
    private boolean wakeup;

    /** @param maxPoll how many records a poll returns at most */
    public FakeConsumer(FakeGroup group, Log log, Member member, int maxPoll) {
        super("earliest");
        this.group = group;
        this.log = log;
        this.member = member;
        this.maxPoll = maxPoll;
    }

    public Member member() {
        return member;
    }

    public Set<TopicPartition> assigned() {
        return assigned;
    }

    public Map<TopicPartition, Long> positions() {
        return positions;
    }

    public boolean isExpelled() {
        return expelled;
    }

    /** Whether partitions were ever taken from it without a chance to commit. */
    public boolean hasLost() {
        return hasLost;
    }

    int generation() {
        return generation;
    }

    ConsumerRebalanceListener listener() {
        return listener;
    }

    void expelled() {
        expelled = true;
        hasLost = true;
    }

    void readmitted() {
        expelled = false;
    }

    void saw(int seen) {
        generation = seen;
    }

    void assign(TopicPartition partition, long offset) {
        assigned.add(partition);
        positions.put(partition, offset);
    }

    void forget(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
        paused.removeAll(partitions);
        positions.keySet().removeAll(partitions);
    }

    /** Whether a poll would do something. */
    public boolean hasWork() {
        if (wakeup || expelled || !callbacks.isEmpty() || group.hasWorkFor(this)) {
            return true;
        }
        for (TopicPartition partition : assigned) {
            if (!paused.contains(partition)
                    && log.partition(partition.partition()).hasFrom(positions.get(partition))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void subscribe(Collection<String> topics, ConsumerRebalanceListener rebalances) {
        listener = rebalances;
        group.join(this);
    }

    @Override
    public synchronized Set<TopicPartition> assignment() {
        return new HashSet<>(assigned);
    }

    @Override
    public synchronized Set<TopicPartition> paused() {
        return paused;
    }

    @Override
    public synchronized void pause(Collection<TopicPartition> partitions) {
        check(partitions);
        paused.addAll(partitions);
    }

    @Override
    public synchronized void resume(Collection<TopicPartition> partitions) {
        check(partitions);
        paused.removeAll(partitions);
    }

    private void check(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            if (!assigned.contains(partition)) {
                throw new IllegalStateException("No current assignment for partition " + partition);
            }
        }
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        check(List.of(partition));
        member.note(() -> "seeks " + partition.partition() + "@" + offset);
        positions.put(partition, offset);
    }

    @Override
    public synchronized long position(TopicPartition partition) {
        check(List.of(partition));
        return positions.get(partition);
    }

    @Override
    public synchronized void wakeup() {
        wakeup = true;
    }

    private void throwIfWoken() {
        if (wakeup) {
            wakeup = false;
            throw new WakeupException();
        }
    }

    private void throwIfDead() {
        if (member.isDead()) {
            throw new KilledException();
        }
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        throwIfDead();
        throwIfWoken();
        group.commit(this, offsets);
    }

    @Override
    public synchronized void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        throwIfDead();
        Exception failure = tryCommit(offsets);
        callbacks.add(() -> callback.onComplete(offsets, failure));
    }

    private Exception tryCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            group.commit(this, offsets);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        throwIfDead();
        throwIfWoken();
        while (!callbacks.isEmpty()) {
            callbacks.poll().run();
        }
        group.poll(this);
        return fetch();
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetched = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        int room = maxPoll;
        for (TopicPartition partition : assigned) {
            if (paused.contains(partition) || room == 0) {
                continue;
            }
            List<ConsumerRecord<byte[], byte[]>> records = fetch(partition, room);
            room -= records.size();
            if (!records.isEmpty()) {
                fetched.put(partition, records);
                next.put(partition, new OffsetAndMetadata(positions.get(partition)));
            }
        }
        return new ConsumerRecords<>(fetched, next);
    }

    private List<ConsumerRecord<byte[], byte[]>> fetch(TopicPartition name, int atMost) {
        Log.Partition partition = log.partition(name.partition());
        if (positions.get(name) < partition.start()) {
            member.note(() -> "finds the log of " + name.partition() + " begin at " + partition.start());
            positions.put(name, partition.start());
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (LogRecord record : partition.from(positions.get(name), atMost)) {
            records.add(new ConsumerRecord<>(
                    name.topic(),
                    name.partition(),
                    record.offset(),
                    record.timestamp(),
                    TimestampType.CREATE_TIME,
                    record.key().length,
                    record.value() == null ? -1 : record.value().length,
                    record.key(),
                    record.value(),
                    new RecordHeaders(),
                    Optional.empty()));
        }
        if (!records.isEmpty()) {
            long first = records.get(0).offset();
            long last = records.get(records.size() - 1).offset();
            positions.put(name, last + 1);
            member.note(() -> "polls " + name.partition() + "@" + first + ".." + last);
        }
        return records;
    }

    @Override
    public void close() {
        group.leave(this);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public synchronized void close(Duration timeout) {
        close();
    }

    @Override
    public void close(CloseOptions options) {
        close();
    }
}
