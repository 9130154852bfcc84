// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.List;
import java.util.Optional;

/**
 * All results of one command.
 *
 * @param date when it began, ISO 8601
 * @param seconds how long it took
 * @param command the command line
 */
public record BenchmarkReport(
        String date, long seconds, String command, Environment environment, List<ComparisonResult> comparisons) {
    public Optional<ComparisonResult> comparison(String workload, String name) {
        return comparisons.stream()
                .filter(each -> each.workload().equals(workload) && each.name().equals(name))
                .findFirst();
    }
}
