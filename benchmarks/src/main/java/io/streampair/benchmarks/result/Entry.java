// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import java.util.List;
import java.util.Optional;

/**
 * The results of a candidate.
 *
 * @param rounds in their order, without the warm-up round
 */
public record Entry(String candidate, List<Measures> rounds) {
    /** The figure over the rounds; empty if no round has it. */
    public Optional<Statistics> statistics(Figure figure) {
        double[] values = rounds.stream()
                .flatMapToDouble(round -> round.get(figure).stream())
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Statistics.of(values));
    }

    public Optional<Double> median(Figure figure) {
        return statistics(figure).map(Statistics::median);
    }
}
