// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.time.Duration;
import java.util.Optional;

/** Samples of a pipeline in which all is well. */
final class Samples {
    private static final TaskStates TWO_OF_TWO = new TaskStates(2, 2, Optional.empty());

    private Samples() {}

    static ProgressSample at(double seconds, long generated, long written) {
        long nanos = Duration.ofMillis(Math.round(seconds * 1000)).toNanos();
        return new ProgressSample(nanos, generated, written, 2, 2, TWO_OF_TWO, TWO_OF_TWO);
    }
}
