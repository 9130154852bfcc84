// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void should_shorten_for_ticks() {
        assertThat(Numbers.brief(0)).isEqualTo("0");
        assertThat(Numbers.brief(0.25)).isEqualTo("0.25");
        assertThat(Numbers.brief(100)).isEqualTo("100");
        assertThat(Numbers.brief(2500)).isEqualTo("2,500");
        assertThat(Numbers.brief(25_000)).isEqualTo("25k");
        assertThat(Numbers.brief(100_000)).isEqualTo("100k");
        assertThat(Numbers.brief(1_500_000)).isEqualTo("1.5M");
    }

    @Test
    void should_group_digits() {
        assertThat(Numbers.full(1234567.89, 1)).isEqualTo("1,234,567.9");
    }
}
