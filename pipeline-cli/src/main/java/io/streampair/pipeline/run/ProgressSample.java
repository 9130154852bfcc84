// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.util.Optional;

/**
 * The progress of a pipeline at a moment.
 *
 * @param nanos the moment, of {@link System#nanoTime}
 * @param generated the records in the topic
 * @param written the records whose offsets the sink has committed
 */
record ProgressSample(
        long nanos, long generated, long written, int workersAlive, int workers, TaskStates source, TaskStates sink) {

    /** The records that are generated and not yet written. */
    long lag() {
        return Math.max(0, generated - written);
    }

    Optional<String> failure() {
        return source.failure().or(sink::failure);
    }
}
