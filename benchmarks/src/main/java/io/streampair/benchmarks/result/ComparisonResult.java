// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.List;
import java.util.Optional;

/**
 * The results of a comparison.
 *
 * @param name within the workload
 * @param title for people
 * @param about what they do, on which data, on what servers
 * @param rows rows per run; 0 if runs differ
 * @param charts which figures to draw, each list in one chart
 */
public record ComparisonResult(
        String workload,
        String name,
        String title,
        String about,
        long rows,
        List<List<Figure>> charts,
        List<Entry> entries) {
    /** The median of a candidate's figure; empty if it was not measured. */
    public Optional<Double> median(String candidate, Figure figure) {
        return entries.stream()
                .filter(entry -> entry.candidate().equals(candidate))
                .findFirst()
                .flatMap(entry -> entry.median(figure));
    }
}
