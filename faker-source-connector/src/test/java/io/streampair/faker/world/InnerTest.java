// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.stream.SplitMix;
import org.junit.jupiter.api.Test;

class InnerTest {
    private static final double[] BOUNDS = {1, 3, 3.5, 10};

    @Test
    void should_find_the_place_of_a_number_among_weights() {
        assertThat(Inner.place(BOUNDS, 0)).isZero();
        assertThat(Inner.place(BOUNDS, 0.99)).isZero();
        assertThat(Inner.place(BOUNDS, 1)).isEqualTo(1);
        assertThat(Inner.place(BOUNDS, 2.99)).isEqualTo(1);
        assertThat(Inner.place(BOUNDS, 3)).isEqualTo(2);
        assertThat(Inner.place(BOUNDS, 3.5)).isEqualTo(3);
        assertThat(Inner.place(BOUNDS, 9.99)).isEqualTo(3);
        assertThat(Inner.place(new double[] {5}, 4)).isZero();
    }

    @Test
    void should_choose_by_weight() {
        SplitMix random = new SplitMix();
        Maker maker = Inner.choice(new Object[] {0, 1, 2, 3}, BOUNDS, random);
        int[] chosen = new int[4];
        for (int i = 0; i < 10_000; i++) {
            chosen[(int) maker.value(null)]++;
        }

        assertThat(chosen[0]).isBetween(900, 1100);
        assertThat(chosen[1]).isBetween(1880, 2120);
        assertThat(chosen[2]).isBetween(430, 570);
        assertThat(chosen[3]).isBetween(6350, 6650);
    }
}
