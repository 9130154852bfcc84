// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import io.streampair.expressions.EvaluationException;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDs of version 1 that follow from a record's time and its place in the log, so that a record that comes again has the same.
 * Clock sequence and node are a hash of the place; within a millisecond the time counts on by the offset.
 */
final class RecordTimeuuid {
    private static final long SECONDS_FROM_1582 = 12_219_292_800L;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int TICKS_PER_MILLISECOND = 10_000;
    private static final int TICKS_PER_MICROSECOND = 10;
    private static final int NANOS_PER_TICK = 100;
    private static final long MOST_TICKS = 1L << 60;

    private static final long VERSION = 0x1000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long HASH_BITS = 0x3fff_ffff_ffff_ffffL;

    /** Marks a node that is random rather than the address of a network card (RFC 9562). */
    private static final long MULTICAST = 0x0000_0100_0000_0000L;

    private RecordTimeuuid() {}

    static UUID of(Instant time, String topic, long partition, long offset, Object salt) {
        long seconds = time.getEpochSecond();
        int nano = time.getNano();
        long ticks = ticks(seconds, nano) + ofOffset(nano, offset);
        if (ticks < 0 || ticks >= MOST_TICKS) {
            throw new EvaluationException("a timeuuid can only hold a time from 1582 to 5236");
        }
        long most = (ticks << 32) | ((ticks & 0xffff_0000_0000L) >>> 16) | VERSION | (ticks >>> 48);
        long place = mixed(mixed(mixed(hash(topic)) + partition) + offset);
        long hash = salt == null || salt.equals("") ? place : mixed(place + hash(salt.toString()));
        return new UUID(most, (hash & HASH_BITS) | VARIANT | MULTICAST);
    }

    private static long ticks(long seconds, int nano) {
        try {
            long since1582 = Math.addExact(seconds, SECONDS_FROM_1582);
            return Math.addExact(Math.multiplyExact(since1582, TICKS_PER_SECOND), nano / NANOS_PER_TICK);
        } catch (ArithmeticException e) {
            return -TICKS_PER_SECOND;
        }
    }

    /** What the time leaves free. */
    private static long ofOffset(int nano, long offset) {
        if (nano % 1_000_000 == 0) {
            return offset % TICKS_PER_MILLISECOND;
        }
        return nano % 1_000 == 0 ? offset % TICKS_PER_MICROSECOND : 0;
    }

    private static long hash(String text) {
        long hash = 0xcbf2_9ce4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100_0000_01b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }
}
