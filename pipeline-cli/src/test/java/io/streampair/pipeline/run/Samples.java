// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples of a pipeline. */
final class Samples {
    private static final TaskStates TWO_OF_TWO = new TaskStates(2, 2, Optional.empty());
    private static final Windows OPEN = new Windows(700, Duration.ofMillis(6_500), 0);

    private Samples() {}

    /** A sample in which all is well. */
    static ProgressSample at(double seconds, long generated, long written) {
        return at(seconds, generated, written, OPEN, List.of(), List.of());
    }

    static ProgressSample at(
            double seconds, long generated, long written, Windows windows, List<String> down, List<String> silences) {
        long nanos = Duration.ofMillis(Math.round(seconds * 1000)).toNanos();
        Map<String, ServerStates.Count> kinds = new LinkedHashMap<>();
        kinds.put("brokers", new ServerStates.Count(1, 1));
        kinds.put("workers", new ServerStates.Count(2, 2));
        kinds.put("cassandra", new ServerStates.Count(1 - down.size(), 1));
        return new ProgressSample(
                nanos,
                generated,
                written,
                new ServerStates(kinds, down),
                TWO_OF_TWO,
                TWO_OF_TWO,
                Optional.ofNullable(windows),
                silences);
    }
}
