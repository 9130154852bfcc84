// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.mapping.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in such an order that those of a partition follow each other, in the order that they had; so do the first ones of all
 * partitions. A hash table of row numbers, since most windows have tens of thousands of partitions of one row each, and
 * an object for each costs more than all else that planning does.
 */
final class PartitionOrder {
    private static final int NONE = -1;

    /** Spreads hashes that differ in few bits: the golden ratio in 32 bits. */
    private static final int SPREAD = 0x9E3779B9;

    private final List<Row> rows;

    /** The first rows of partitions, each where its hash says, or behind it. */
    private final int[] firsts;

    private final int shift;

    /** The row of the same partition that follows each row. */
    private final int[] next;

    /** Of the first row of each partition, the last one of it so far; of the others none. */
    private final int[] last;

    private PartitionOrder(List<Row> rows) {
        this.rows = rows;
        int bits = 33 - Integer.numberOfLeadingZeros(rows.size());
        this.firsts = filled(1 << bits);
        this.shift = Integer.SIZE - bits;
        this.next = filled(rows.size());
        this.last = filled(rows.size());
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    static List<Row> of(List<Row> rows) {
        PartitionOrder order = new PartitionOrder(rows);
        for (int row = 0; row < rows.size(); row++) {
            order.chain(row);
        }
        return order.ordered();
    }

    private void chain(int row) {
        int place = place(row);
        int first = firsts[place];
        if (first == NONE) {
            firsts[place] = row;
            last[row] = row;
        } else {
            next[last[first]] = row;
            last[first] = row;
        }
    }

    /** Where the first row of the partition is, or belongs. */
    private int place(int row) {
        int place = (rows.get(row).key().partitionHash() * SPREAD) >>> shift;
        while (firsts[place] != NONE && !haveSamePartition(firsts[place], row)) {
            place = (place + 1) & (firsts.length - 1);
        }
        return place;
    }

    private boolean haveSamePartition(int one, int other) {
        return rows.get(one).key().hasPartitionOf(rows.get(other).key());
    }

    private List<Row> ordered() {
        List<Row> ordered = new ArrayList<>(rows.size());
        for (int first = 0; first < rows.size(); first++) {
            if (last[first] != NONE) {
                for (int row = first; row != NONE; row = next[row]) {
                    ordered.add(rows.get(row));
                }
            }
        }
        return ordered;
    }
}
