// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.result.Figure;
import java.util.List;

/**
 * Candidates that do the same work on the same servers.
 *
 * @param name within the workload: letters and dashes
 * @param title for people
 * @param about what they do, on which data
 * @param nodes of Cassandra
 * @param rows rows per run; 0 if runs differ
 * @param work prepares what all candidates need and cleans up
 * @param warmsUp whether an uncounted round comes first
 * @param rounds the number of counted rounds
 * @param charts which figures to draw, each list in one chart
 */
public record Comparison(
        String name,
        String title,
        String about,
        int nodes,
        long rows,
        Work work,
        List<Candidate> candidates,
        boolean warmsUp,
        int rounds,
        List<List<Figure>> charts) {
    /** Preparation before the first run and cleanup after the last. */
    public interface Work {
        void prepare(BenchCluster bench) throws Exception;

        void cleanUp(BenchCluster bench) throws Exception;
    }

    /** The number of steps: the preparation and each run. */
    int steps() {
        return 1 + candidates.size() * (rounds + (warmsUp ? 1 : 0));
    }
}
