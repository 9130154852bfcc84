// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether Connect stops the task after the commit that it makes now. Its API does not tell: a task that is stopped before the
 * commit that it requested is asked for its offsets once, as if nothing had happened. But a worker makes all commits within
 * the iterations of its loop, and only the last one behind it.
 */
final class LastCommit {
    private static final String WORKER_TASK = "org.apache.kafka.connect.runtime.WorkerSinkTask";
    private static final String ITERATION = "iteration";

    private LastCommit() {}

    /** False if Connect's worker is not what calls. */
    static boolean isNow() {
        Set<String> methods = StackWalker.getInstance()
                .walk(frames -> frames.filter(LastCommit::isOfWorker)
                        .map(StackFrame::getMethodName)
                        .collect(Collectors.toSet()));
        return !methods.isEmpty() && !methods.contains(ITERATION);
    }

    private static boolean isOfWorker(StackFrame frame) {
        return frame.getClassName().equals(WORKER_TASK);
    }
}
