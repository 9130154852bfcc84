// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kafka: the log of the topic, the topic of the offsets, and transactions on both. */
final class Broker {
    private static final long TRANSACTION_TIMEOUT_MILLIS = 60_000;

    private final Loop loop;
    private final Verdict verdict;
    private final Map<ByteBuffer, ByteBuffer> offsets = new HashMap<>();
    private final Map<String, Transactional> producers = new HashMap<>();
    private long awayUntil;

    private static final class Transactional {
        private int epoch;
        private Transaction open;
    }

    /** An open transaction. */
    static final class Transaction {
        final Incarnation by;
        final long beganAt;
        final List<Entry> entries = new ArrayList<>();
        final Map<ByteBuffer, ByteBuffer> offsets = new HashMap<>();

        private Transaction(Incarnation by, long beganAt) {
            this.by = by;
            this.beganAt = beganAt;
        }
    }

    Broker(Loop loop, Verdict verdict) {
        this.loop = loop;
        this.verdict = verdict;
    }

    void goAway(long millis) {
        awayUntil = Math.max(awayUntil, loop.nowMillis() + millis);
    }

    /** For how many milliseconds no request is answered. */
    long awayMillis() {
        return Math.max(0, awayUntil - loop.nowMillis());
    }

    /** Begins with a new epoch, which is the answer; what was open is aborted. */
    int begin(String id) {
        Transactional producer = producers.computeIfAbsent(id, key -> new Transactional());
        abort(producer);
        producer.epoch++;
        return producer.epoch;
    }

    /** Makes the producers of this id fail. */
    void fence(String id) {
        if (producers.containsKey(id)) {
            begin(id);
        }
    }

    boolean isCurrent(String id, int epoch) {
        return producers.get(id).epoch == epoch;
    }

    void append(Entry entry) {
        verdict.written(entry);
    }

    void append(String id, Entry entry) {
        transaction(id, entry.by()).entries.add(entry);
    }

    void store(Map<ByteBuffer, ByteBuffer> values) {
        verdict.stored(values);
        offsets.putAll(values);
    }

    void store(String id, Incarnation by, Map<ByteBuffer, ByteBuffer> values) {
        transaction(id, by).offsets.putAll(values);
    }

    private Transaction transaction(String id, Incarnation by) {
        Transactional producer = producers.get(id);
        if (producer.open == null) {
            Transaction transaction = new Transaction(by, loop.nowMillis());
            producer.open = transaction;
            loop.after(TRANSACTION_TIMEOUT_MILLIS, () -> expire(producer, transaction));
        }
        return producer.open;
    }

    private void expire(Transactional producer, Transaction transaction) {
        if (producer.open == transaction) {
            verdict.expired(transaction);
            abort(producer);
            producer.epoch++;
        }
    }

    void commit(String id) {
        Transactional producer = producers.get(id);
        Transaction transaction = producer.open;
        producer.open = null;
        if (transaction != null) {
            verdict.committed(transaction);
            offsets.putAll(transaction.offsets);
        }
    }

    void abort(String id) {
        abort(producers.get(id));
    }

    private static void abort(Transactional producer) {
        producer.open = null;
    }

    /** Whether readers of committed offsets have to wait. */
    boolean holdsBackOffsets() {
        for (Transactional producer : producers.values()) {
            if (producer.open != null && !producer.open.offsets.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Map<ByteBuffer, ByteBuffer> offsets() {
        return offsets;
    }
}
