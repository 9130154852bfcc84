// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.stream.Position;
import java.util.Collection;
import java.util.PriorityQueue;

/** The cursor of a task over its splits: it always advances to the lowest index that is still due. */
final class SplitCursor {
    private final PriorityQueue<Position> positions = new PriorityQueue<>();
    private final int stride;
    private final long end;

    /**
     * @param nexts the next index of each split of the task
     * @param splits the number of splits of the stream
     * @param end the index after the last record of the stream
     */
    SplitCursor(Collection<Long> nexts, int splits, long end) {
        for (long next : nexts) {
            positions.add(new Position(next));
        }
        this.stride = splits;
        this.end = end;
    }

    boolean atEnd() {
        return next() >= end;
    }

    /** The next index; beyond the last record if {@link #atEnd()}. */
    long next() {
        return positions.element().next;
    }

    /** Returns the next index and moves beyond it. */
    long advance() {
        Position position = positions.remove();
        long index = position.next;
        position.next += stride;
        positions.add(position);
        return index;
    }

    private static final class Position implements Comparable<Position> {
        private long next;

        private Position(long next) {
            this.next = next;
        }

        @Override
        public int compareTo(Position other) {
            return Long.compare(next, other.next);
        }
    }
}
