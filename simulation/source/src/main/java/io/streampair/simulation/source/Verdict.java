// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;

/** Compares what happens with what is promised, as it happens. The first broken promise ends the schedule. */
final class Verdict {
    private static final long LONGEST_TRANSACTION_MILLIS = 15_000;

    private final World world;
    private final Map<Integer, SplitState> splits = new TreeMap<>();
    private final Map<Incarnation, Map<Integer, Cursor>> sent = new HashMap<>();
    private boolean altered;
    private Violation violation;

    Verdict(World world) {
        this.world = world;
    }

    void violate(String kind, String what) {
        if (violation == null) {
            violation = new Violation(kind, world.loop + ": " + what);
            world.note(null, "VIOLATION " + kind + ": " + what);
        }
        world.loop.halt();
        throw new Killed();
    }

    /** The first broken promise; null if there is none. */
    Violation violation() {
        return violation;
    }

    private int split(ByteBuffer key) {
        return world.expected().split(Offsets.partition(key));
    }

    private Stand stand(ByteBuffer key, ByteBuffer value) {
        return world.expected().stand(Offsets.partition(key), Offsets.offset(value));
    }

    private SplitState split(int split) {
        return splits.computeIfAbsent(split, SplitState::new);
    }

    /** A task begins with a split at an offset, -1 for none. */
    void reads(Incarnation by, int split, Stand offset) {
        for (Incarnation other : world.connect.current()) {
            boolean both = other != by && world.connect.current(by.task) == by;
            if (both && other.generation == by.generation && sentBy(other).containsKey(split)) {
                violate("split-shared", by + " and " + other + " both have split " + split);
            }
        }
        world.note(by, "begins split " + split + " at " + offset);
        by.expected().restore(split, offset);
        sentBy(by).put(split, offset.next() < 0 ? new Cursor(split) : offset.cursor());
    }

    private Map<Integer, Cursor> sentBy(Incarnation by) {
        return sent.computeIfAbsent(by, key -> new TreeMap<>());
    }

    /** The producer takes a record of the task's. */
    Entry sent(Incarnation by, SourceRecord next, ProducerRecord<byte[], byte[]> record) {
        int split = by.expected().split(next.sourcePartition());
        Cursor cursor = sentBy(by).get(split);
        if (cursor == null) {
            violate("split-strange", by + " sends a record of split " + split);
        }
        Expected.Item item = cursor.next(by.expected());
        if (item == null) {
            violate("beyond-end", by + " sends another record of split " + split + ": " + next.sourceOffset());
        }
        if (!item.equalsSent(record)) {
            violate("content", by + " sends " + record + " instead of " + item.record() + item.headers());
        }
        long offset =
                by.expected().stand(next.sourcePartition(), next.sourceOffset()).next();
        long due = item.last() ? item.place() + by.expected().splits : item.place();
        if (offset != due) {
            violate("offset-wrong", by + " gives " + item.record() + " the offset " + offset + ", not " + due);
        }
        cursor.pass(item, by.expected().splits);
        return new Entry(by, split, item);
    }

    boolean hasSentAll(Incarnation by) {
        return sentBy(by).values().stream().allMatch(cursor -> cursor.next(by.expected()) == null);
    }

    /** A record is in the log, without a transaction. */
    void written(Entry entry) {
        split(entry.split()).add(entry.item(), world.expected());
    }

    /** Kafka has refused a record, and Connect tolerates it. */
    void lost(Entry entry) {
        split(entry.split()).lose(entry.item(), world.expected());
    }

    /** Offsets are committed, without a transaction. */
    void stored(Map<ByteBuffer, ByteBuffer> values) {
        values.forEach((key, value) -> {
            int split = split(key);
            SplitState state = split(split);
            Stand offset = stand(key, value);
            if (!state.done().isNotBefore(offset, world.expected())) {
                violate(
                        "offset-ahead",
                        "offset " + offset + " of split " + split + ", but all is written up to " + state.done());
            }
            state.commit(offset);
        });
    }

    void committed(Broker.Transaction transaction) {
        Expected expected = transaction.by.expected();
        world.note(transaction.by, "commits " + transaction.entries.size());
        for (Entry entry : transaction.entries) {
            SplitState state = split(entry.split());
            Expected.Item due = state.done().next(expected);
            if (!entry.item().isSamePlaceAs(due)) {
                boolean again = due == null || entry.item().place() < due.place();
                violate(
                        again ? "twice" : "missing",
                        "split " + entry.split() + " has " + entry.item().record() + " committed where "
                                + (due == null ? "the end" : due.record()) + " is due");
            }
            state.addInOrder(entry.item(), expected);
        }
        requireWholeEvents(transaction);
        transaction.offsets.forEach((key, value) -> split(split(key)).commit(stand(key, value)));
        splits.forEach((number, state) -> {
            if (!state.done().standsAt(state.offset(), expected)) {
                violate(
                        "offset-apart",
                        "offset " + state.offset() + " of split " + number + " is committed with records up to "
                                + state.done());
            }
        });
        boolean isLong = world.loop.nowMillis() - transaction.beganAt > LONGEST_TRANSACTION_MILLIS;
        if (isLong && "connector".equals(world.boundary) && !isExcused(transaction.by)) {
            violate("transaction-long", transaction.by + " holds a transaction open since " + transaction.beganAt);
        }
    }

    private void requireWholeEvents(Broker.Transaction transaction) {
        Expected expected = transaction.by.expected();
        Map<Integer, Expected.Item> last = new TreeMap<>();
        transaction.entries.forEach(entry -> last.put(entry.split(), entry.item()));
        last.forEach((split, item) -> {
            Expected.Item next = split(split).done().next(expected);
            if (next != null && expected.belongTogether(item, next)) {
                violate("event-cut", "a transaction ends between " + item.record() + " and " + next.record());
            }
        });
    }

    void expired(Broker.Transaction transaction) {
        world.note(transaction.by, "has a transaction that expires");
        if (transaction.by.isLive() && !isExcused(transaction.by)) {
            violate("transaction-expires", transaction.by + " leaves a transaction open until it expires");
        }
    }

    void failed(Incarnation by, RuntimeException e) {
        if (!isExcused(by)) {
            violate("fails", by + " fails without a reason: " + e);
        }
    }

    private boolean isExcused(Incarnation by) {
        return by.zombie
                || by.overtaken
                || by.faults.any()
                || by.generation != world.connect.generation()
                || world.isTroubled();
    }

    /** A task has ended as it was asked to. */
    void stopped(Incarnation by) {
        if (isExcused(by) || world.wasTroubledSince(by.bornAt) || "connector".equals(world.boundary)) {
            return;
        }
        sentBy(by).forEach((split, cursor) -> {
            if (!cursor.standsAt(split(split).offset(), by.expected())) {
                violate(
                        "redelivers",
                        by + " has sent split " + split + " up to " + cursor + ", but leaves the offset "
                                + split(split).offset());
            }
        });
    }

    void altered(int split, long next) {
        altered = true;
        split(split).alter(next);
    }

    /** Whether all records are in the log. */
    boolean isComplete() {
        Expected expected = world.expected();
        for (int split = 0; split < expected.splits; split++) {
            if (split(split).done().next(expected) != null) {
                return false;
            }
        }
        return true;
    }

    String state() {
        StringBuilder text = new StringBuilder();
        splits.forEach((number, state) -> text.append(" " + number + ":" + state.done()));
        return text.toString();
    }

    /** What the whole log must be like in the end. */
    void account() {
        boolean losesSome = world.passage.skipsSome() || (world.passage.tolerates() && !world.exactlyOnce);
        if (!altered && !losesSome && world.firstExpected() instanceof ExpectedStream first) {
            new Accounting(this, first, world.expected().end).check(splits);
        }
    }
}
