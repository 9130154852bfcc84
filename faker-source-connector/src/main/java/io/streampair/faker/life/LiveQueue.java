// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import java.util.Arrays;

/**
 * The next event of each entity that has one, earliest first; of those at one time, the entity with the lowest number. A
 * heap in which each node has four children, of primitive arrays: 20 bytes an entity.
 */
final class LiveQueue {
    private static final long BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] entities = new long[FIRST_CAPACITY];
    private int[] memories = new int[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    long bytes() {
        return BYTES * times.length;
    }

    /** The time of the first event; {@link Long#MAX_VALUE} if there is none. */
    long time() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    long entity() {
        return entities[0];
    }

    int memory() {
        return memories[0];
    }

    /** Adds an event without regard to the order, which {@link #order} makes. */
    void append(long time, long entity, int memory) {
        if (size == times.length) {
            grow();
        }
        set(size++, time, entity, memory);
    }

    private void grow() {
        if (size == MOST) {
            throw new IllegalStateException("More than " + MOST + " entities are live");
        }
        // A third more: little is unused, and a queue rarely grows after its beginning.
        int capacity = (int) Math.min(MOST, size + Math.max(FIRST_CAPACITY, size / 3L));
        times = Arrays.copyOf(times, capacity);
        entities = Arrays.copyOf(entities, capacity);
        memories = Arrays.copyOf(memories, capacity);
    }

    /** Orders what was appended. */
    void order() {
        for (int i = (size - 2) / 4; i >= 0; i--) {
            sink(i, times[i], entities[i], memories[i]);
        }
    }

    void add(long time, long entity, int memory) {
        append(time, entity, memory);
        int hole = size - 1;
        while (hole > 0) {
            int parent = (hole - 1) / 4;
            if (!isBefore(time, entity, parent)) {
                break;
            }
            copy(parent, hole);
            hole = parent;
        }
        set(hole, time, entity, memory);
    }

    /** Puts an event in the place of the first one. */
    void replace(long time, long entity, int memory) {
        sink(0, time, entity, memory);
    }

    void remove() {
        size--;
        if (size > 0) {
            sink(0, times[size], entities[size], memories[size]);
        }
    }

    private void sink(int from, long time, long entity, int memory) {
        int hole = from;
        int child = hole * 4 + 1;
        while (child < size) {
            int least = least(child, Math.min(size, child + 4));
            if (isBefore(time, entity, least)) {
                break;
            }
            copy(least, hole);
            hole = least;
            // No node from there on has children; the product would not fit.
            child = hole > MOST / 4 ? MOST : hole * 4 + 1;
        }
        set(hole, time, entity, memory);
    }

    private int least(int from, int to) {
        int least = from;
        for (int i = from + 1; i < to; i++) {
            if (times[i] < times[least] || (times[i] == times[least] && entities[i] < entities[least])) {
                least = i;
            }
        }
        return least;
    }

    private boolean isBefore(long time, long entity, int other) {
        return time < times[other] || (time == times[other] && entity < entities[other]);
    }

    private void copy(int from, int to) {
        times[to] = times[from];
        entities[to] = entities[from];
        memories[to] = memories[from];
    }

    private void set(int i, long time, long entity, int memory) {
        times[i] = time;
        entities[i] = entity;
        memories[i] = memory;
    }
}
