// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

/**
 * A hash table of the rows of a Cassandra table, by the fingerprints of their primary keys: about 30 bytes a row, so
 * that tens of millions fit into the heap.
 */
final class RowTable {
    /** The state of a row whose primary key no record has so far. */
    static final byte UNEXPLAINED = 1;
    /** The state of a row whose primary key some records have, but none with its values. */
    static final byte WRONG = 2;
    /** The state of a row that matches an expected record. */
    static final byte RIGHT = 3;
    /** The state of a row that matches a record that need not be there yet. */
    static final byte AHEAD = 4;

    static final int ABSENT = -1;

    private static final int FIRST_CAPACITY = 1024;
    private static final byte FREE = 0;

    private final long[] counts = new long[AHEAD + 1];
    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private byte[] states = new byte[FIRST_CAPACITY];

    private int size;

    /** Adds an unexplained row, whose key must not be there yet. */
    void add(long key, long value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        place(key, value, UNEXPLAINED);
        size++;
        counts[UNEXPLAINED]++;
    }

    /** The slot of the row with this key, or {@link #ABSENT}; valid until the next row is added. */
    int find(long key) {
        int slot = slot(key);
        return states[slot] == FREE ? ABSENT : slot;
    }

    long value(int slot) {
        return values[slot];
    }

    byte state(int slot) {
        return states[slot];
    }

    void mark(int slot, byte state) {
        counts[states[slot]]--;
        counts[state]++;
        states[slot] = state;
    }

    long count(byte state) {
        return counts[state];
    }

    /** Where the key is, or where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (states[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void place(long key, long value, byte state) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
        states[slot] = state;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        byte[] oldStates = states;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        states = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldStates[i] != FREE) {
                place(oldKeys[i], oldValues[i], oldStates[i]);
            }
        }
    }
}
