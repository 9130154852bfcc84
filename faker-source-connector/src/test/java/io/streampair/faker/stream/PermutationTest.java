// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
    private static final long LARGEST = 1L << 62;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 100, 255, 256, 257, 1_000, 65_537, 100_003})
    void should_reach_each_number_once(int bound) {
        for (long seed = 0; seed < 3; seed++) {
            BitSet reached = new BitSet();
            for (int i = 0; i < bound; i++) {
                long moved = Permutation.of(i, bound, seed);
                assertThat(moved).isBetween(0L, bound - 1L);
                reached.set((int) moved);
            }
            assertThat(reached.cardinality()).isEqualTo(bound);
        }
    }

    @Test
    void should_move_numbers_within_huge_bounds_apart() {
        Set<Long> moved = new HashSet<>();
        for (long i = 0; i < 10_000; i++) {
            moved.add(Permutation.of(i, LARGEST, 7));
            moved.add(Permutation.of(LARGEST - 1 - i, LARGEST, 7));
        }

        assertThat(moved).hasSize(20_000);
    }

    @Test
    void should_keep_no_order_among_neighbours() {
        int bound = 10_000;
        double sum = 0;
        for (int i = 0; i < bound; i++) {
            double a = Permutation.of(i, bound, 1) - (bound - 1) / 2.0;
            double b = Permutation.of((i + 1) % bound, bound, 1) - (bound - 1) / 2.0;
            sum += a * b;
        }
        double correlation = sum / bound / (bound * (double) bound / 12);

        assertThat(correlation).isCloseTo(0, within(0.05));
    }

    @Test
    void should_differ_from_seed_to_seed() {
        int same = 0;
        for (int i = 0; i < 1_000; i++) {
            same += Permutation.of(i, 1_000, 1) == Permutation.of(i, 1_000, 2) ? 1 : 0;
        }

        assertThat(same).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0",
        "3, 0",
        "10, 0",
        "200, 72",
        "1000, 792",
        "100000, 41395",
        "1099511627776, 300919637482",
        "9223372036854775807, 8703248232588492463"
    })
    void should_move_to_the_same_number_in_each_jvm(long bound, long moved) {
        assertThat(Permutation.of(1, bound, 9)).isEqualTo(moved);
    }

    /** The last two of few numbers may change their places once more, those of many do not. */
    @ParameterizedTest
    @CsvSource({
        "61, 250, 1",
        "113, 250, 0",
        "38351, 60000, 1",
        "54822, 60000, 0",
        "12962, 100000, 0",
        "33538, 100000, 1"
    })
    void should_move_to_the_least_numbers_from_the_same_ones_in_each_jvm(long number, long bound, long moved) {
        assertThat(Permutation.of(number, bound, 0)).isEqualTo(moved);
    }
}
