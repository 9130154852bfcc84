// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import java.nio.ByteBuffer;

/**
 * A cell: what one write made of a column, or of an element of a collection.
 *
 * @param time its write time, in microseconds
 * @param value null for a tombstone
 * @param expiresAt seconds since the epoch, or {@link #NEVER}
 */
record Cell(long time, ByteBuffer value, long expiresAt) {
    static final long NEVER = Long.MAX_VALUE;

    boolean isTombstone() {
        return value == null;
    }

    boolean isLive(long deletedAt, long nowSeconds) {
        return !isTombstone() && time > deletedAt && expiresAt > nowSeconds;
    }

    /** Which of two cells Cassandra keeps (org.apache.cassandra.db.rows.Cells). */
    static Cell reconcile(Cell left, Cell right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.time != right.time) {
            return left.time > right.time ? left : right;
        }
        if (left.isExpiringOrTombstone() != right.isExpiringOrTombstone()) {
            return left.isExpiringOrTombstone() ? left : right;
        }
        if (left.isTombstone() != right.isTombstone()) {
            return left.isTombstone() ? left : right;
        }
        if (left.expiresAt != right.expiresAt) {
            return left.expiresAt > right.expiresAt ? left : right;
        }
        return left.isTombstone() || compare(left.value, right.value) >= 0 ? left : right;
    }

    private boolean isExpiringOrTombstone() {
        return isTombstone() || expiresAt != NEVER;
    }

    private static int compare(ByteBuffer left, ByteBuffer right) {
        int common = Math.min(left.remaining(), right.remaining());
        for (int i = 0; i < common; i++) {
            int order = Byte.compareUnsigned(left.get(left.position() + i), right.get(right.position() + i));
            if (order != 0) {
                return order;
            }
        }
        return left.remaining() - right.remaining();
    }
}
