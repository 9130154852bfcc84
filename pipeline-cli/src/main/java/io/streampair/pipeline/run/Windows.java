// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.time.Duration;

/**
 * The windows of a sink's tasks, by the tasks' own metrics.
 *
 * @param rows in the windows that are being filled
 * @param oldest the age of the oldest window that is not written; zero if there is none
 * @param retries how many requests to Cassandra have been repeated since the tasks started
 */
record Windows(long rows, Duration oldest, long retries) {
    static final Windows NONE = new Windows(0, Duration.ZERO, 0);

    Windows plus(Windows other) {
        Duration older = oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest;
        return new Windows(rows + other.rows, older, retries + other.retries);
    }
}
