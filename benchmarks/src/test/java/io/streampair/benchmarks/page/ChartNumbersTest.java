// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartNumbersTest {
    @Test
    void should_shorten_for_ticks() {
        assertThat(ChartNumbers.brief(0)).isEqualTo("0");
        assertThat(ChartNumbers.brief(0.25)).isEqualTo("0.25");
        assertThat(ChartNumbers.brief(100)).isEqualTo("100");
        assertThat(ChartNumbers.brief(2500)).isEqualTo("2,500");
        assertThat(ChartNumbers.brief(25_000)).isEqualTo("25k");
        assertThat(ChartNumbers.brief(100_000)).isEqualTo("100k");
        assertThat(ChartNumbers.brief(1_500_000)).isEqualTo("1.5M");
    }

    @Test
    void should_group_digits() {
        assertThat(ChartNumbers.full(1234567.89, 1)).isEqualTo("1,234,567.9");
    }
}
