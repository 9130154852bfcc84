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
 * @param rows of each run; 0 where runs differ in it
 * @param work makes ready what all candidates need, and cleans up
 * @param warmsUp whether a round that does not count comes first
 * @param rounds that count
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
    /** What is done before the first run and after the last. */
    public interface Work {
        void prepare(BenchCluster bench) throws Exception;

        void cleanUp(BenchCluster bench) throws Exception;
    }

    /** How many steps it takes: the preparation, and each run. */
    int steps() {
        return 1 + candidates.size() * (rounds + (warmsUp ? 1 : 0));
    }
}
