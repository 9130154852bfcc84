// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.concurrent.TimeUnit;

/**
 * How long rows live.
 *
 * @param ttlUnit the unit of a mapped time to live
 * @param expiresUnit the unit of the number mapped to the instant at which a row expires
 * @param isOfRecord whether a time to live counts from the record's timestamp instead of the row's sending
 * @param ttlSeconds for rows to which none is mapped; 0 for the table's default
 */
public record LifetimeRules(TimeUnit ttlUnit, TimeUnit expiresUnit, boolean isOfRecord, int ttlSeconds) {
    /** Counts from the sending, in seconds. */
    public static final LifetimeRules DEFAULT = new LifetimeRules(TimeUnit.SECONDS, TimeUnit.MILLISECONDS, false, 0);
}
