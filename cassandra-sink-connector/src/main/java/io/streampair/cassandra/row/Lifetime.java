// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.util.concurrent.TimeUnit;

/**
 * How long a row lives.
 *
 * @param ttl seconds from its sending, 0 without limit; or {@link Row#DEFAULT_TTL}
 * @param expiresAt milliseconds since the epoch at which it expires, whenever it is sent; or {@link #NEVER}
 */
public record Lifetime(int ttl, long expiresAt) {
    /** As long as the settings say, or else the table. */
    public static final Lifetime DEFAULT = ofTtl(Row.DEFAULT_TTL);

    /** Twenty years, Cassandra's maximum. */
    public static final int MAX_TTL_SECONDS = (int) TimeUnit.DAYS.toSeconds(20 * 365);

    static final long NEVER = Long.MAX_VALUE;

    /** @param ttl seconds from its sending, 0 without limit; or {@link Row#DEFAULT_TTL} */
    public static Lifetime ofTtl(int ttl) {
        return new Lifetime(ttl, NEVER);
    }

    /** @param expiresAt milliseconds since the epoch */
    public static Lifetime until(long expiresAt) {
        return new Lifetime(Row.DEFAULT_TTL, expiresAt);
    }

    boolean isOver(long nowMillis) {
        return expiresAt <= nowMillis;
    }

    /** Whole seconds, rounded up; at least one, since for Cassandra 0 is without limit. */
    int ttlAt(long nowMillis) {
        if (expiresAt == NEVER) {
            return ttl;
        }
        if (isOver(nowMillis)) {
            return 1;
        }
        long seconds = Math.floorDiv(expiresAt - nowMillis - 1, 1_000L) + 1;
        return (int) Math.min(seconds, MAX_TTL_SECONDS);
    }
}
