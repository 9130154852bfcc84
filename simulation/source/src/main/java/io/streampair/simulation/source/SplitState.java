// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the topic holds of one split, and how far that is without a gap. */
final class SplitState {
    private final int split;
    private final Map<Long, BitSet> parts = new HashMap<>();
    private final Map<Long, TreeMap<Integer, Expected.Item>> log = new TreeMap<>();
    private Stand offset;
    private Cursor done;

    SplitState(int split) {
        this.split = split;
        this.offset = Stand.at(split);
        this.done = new Cursor(split);
    }

    /** The place up to which all is written. */
    Cursor done() {
        return done;
    }

    /** The source offset that is committed. */
    Stand offset() {
        return offset;
    }

    void commit(Stand next) {
        offset = next;
    }

    /** Goes on at another place; -1 for the first. */
    void alter(long next) {
        offset = Stand.at(next < 0 ? split : next);
        done = offset.cursor();
        parts.clear();
    }

    /** Takes a record that must be the next. */
    void addInOrder(Expected.Item item, Expected expected) {
        done.pass(item, expected.splits);
        keep(item);
    }

    /** Takes a record that may be there already, or come before others of lower places. */
    void add(Expected.Item item, Expected expected) {
        keep(item);
        lose(item, expected);
    }

    /** A record need not come any more. */
    void lose(Expected.Item item, Expected expected) {
        BitSet part = parts.computeIfAbsent(item.place(), place -> new BitSet());
        part.set(item.ordinal());
        Expected.Item next = done.next(expected);
        while (next != null && isWritten(next)) {
            done.pass(next, expected.splits);
            next = done.next(expected);
        }
    }

    private boolean isWritten(Expected.Item item) {
        BitSet part = parts.get(item.place());
        return part != null && part.get(item.ordinal());
    }

    private void keep(Expected.Item item) {
        log.computeIfAbsent(item.place(), place -> new TreeMap<>()).putIfAbsent(item.ordinal(), item);
    }

    /** All records, each once, in the order of their places. */
    List<Expected.Item> records() {
        return log.values().stream().flatMap(place -> place.values().stream()).toList();
    }
}
