// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import java.util.List;
import java.util.Optional;

/**
 * The progress of a pipeline at a moment.
 *
 * @param nanos the moment of the two numbers, of {@link System#nanoTime}
 * @param generated the records in the topic
 * @param written the records whose offsets the sink has committed
 * @param windows the sink's; empty if they are not known
 * @param silences sentences about who does not answer
 */
record ProgressSample(
        long nanos,
        long generated,
        long written,
        ServerStates servers,
        TaskStates source,
        TaskStates sink,
        Optional<Windows> windows,
        List<String> silences) {

    /** The records that are generated and not yet written. */
    long lag() {
        return Math.max(0, generated - written);
    }

    Optional<String> failure() {
        return source.failure().or(sink::failure);
    }
}
