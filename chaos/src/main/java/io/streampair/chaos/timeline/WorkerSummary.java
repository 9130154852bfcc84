// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the first and last resources of each worker's last process. */
public final class WorkerSummary {
    private final List<WorkerSample> workerSamples;

    public WorkerSummary(Timeline timeline) {
        this.workerSamples = timeline.workerSamples();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        workerSamples.stream()
                .collect(Collectors.groupingBy(WorkerSample::worker, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(ofWorker -> lines.add(line(ofWorker)));
        return lines;
    }

    private static String line(List<WorkerSample> ofWorker) {
        WorkerSample last = ofWorker.get(ofWorker.size() - 1);
        WorkerSample first = ofWorker.stream()
                .filter(each -> each.process() == last.process())
                .findFirst()
                .orElse(last);
        return String.format(
                Locale.ROOT,
                "%s, %.0f s to %.0f s: live heap %d to %d MB, threads %d to %d, file descriptors %d to %d,"
                        + " sessions with Cassandra %d to %d",
                last.worker(),
                first.seconds(),
                last.seconds(),
                first.heapMegabytes(),
                last.heapMegabytes(),
                first.threads(),
                last.threads(),
                first.files(),
                last.files(),
                first.sessions(),
                last.sessions());
    }
}
