// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All orders of a few numbers are equally frequent, by the chi-square test. */
class SmallPermutationTest {
    /** The bound is six standard deviations above the mean. */
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 6", "4, 24", "5, 120", "6, 720"})
    void should_reach_each_order_equally_often(int bound, int orders) {
        int draws = 1_000 * orders / Math.max(1, orders / 120);
        Map<String, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < draws; seed++) {
            StringBuilder order = new StringBuilder();
            for (int i = 0; i < bound; i++) {
                order.append(Permutation.of(i, bound, SplitMix.mix(seed)));
            }
            seen.merge(order.toString(), 1, Integer::sum);
        }
        double expected = (double) draws / orders;
        double chiSquare = 0;
        for (int times : seen.values()) {
            chiSquare += (times - expected) * (times - expected) / expected;
        }

        assertThat(seen).hasSize(orders);
        assertThat(chiSquare).isLessThan(orders - 1 + 6 * Math.sqrt(2 * (orders - 1)));
    }
}
