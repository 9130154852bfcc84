// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

/**
 * How often each record is in the topics, and how often it should be, by fingerprint: about 36 bytes a record, so that
 * tens of millions fit into the heap.
 */
final class RecordTally {
    private static final int FIRST_CAPACITY = 1 << 12;
    private static final short AHEAD = -1;

    private long[] keys = new long[FIRST_CAPACITY];
    private boolean[] used = new boolean[FIRST_CAPACITY];
    private short[] found = new short[FIRST_CAPACITY];
    private short[] expected = new short[FIRST_CAPACITY];
    private int size;

    void find(long fingerprint) {
        int slot = slot(fingerprint);
        found[slot] = plusOne(found[slot]);
    }

    void expect(long fingerprint) {
        int slot = slot(fingerprint);
        expected[slot] = plusOne(expected[slot]);
    }

    /** Takes note of a record that may be there already; true if it is, and was not accounted for. */
    boolean allow(long fingerprint) {
        int slot = slot(fingerprint);
        if (found[slot] == 0 || expected[slot] != 0) {
            return false;
        }
        expected[slot] = AHEAD;
        return true;
    }

    int found(long fingerprint) {
        return found[slot(fingerprint)];
    }

    /** How often it should be there; -1 if it may be. */
    int expected(long fingerprint) {
        return expected[slot(fingerprint)];
    }

    private static short plusOne(short number) {
        return number < Short.MAX_VALUE ? (short) (number + 1) : number;
    }

    private int slot(long fingerprint) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = place(fingerprint);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = fingerprint;
            size++;
        }
        return slot;
    }

    private int place(long fingerprint) {
        int mask = keys.length - 1;
        int slot = (int) fingerprint & mask;
        while (used[slot] && keys[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        boolean[] oldUsed = used;
        short[] oldFound = found;
        short[] oldExpected = expected;
        keys = new long[2 * oldKeys.length];
        used = new boolean[keys.length];
        found = new short[keys.length];
        expected = new short[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int slot = place(oldKeys[i]);
                used[slot] = true;
                keys[slot] = oldKeys[i];
                found[slot] = oldFound[i];
                expected[slot] = oldExpected[i];
            }
        }
    }
}
