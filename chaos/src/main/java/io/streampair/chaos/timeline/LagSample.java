// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import java.util.Map;

/**
 * The lag of the streams at one moment.
 *
 * @param seconds since the start of the timeline
 * @param lags how many records each stream has in its topic that are not written; without streams whose lag is unknown
 */
public record LagSample(double seconds, Map<String, Long> lags) {

    /** The total lag. */
    public long lag() {
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }
}
