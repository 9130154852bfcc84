// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({"78900, 20000, 80000", "100, 20, 100", "9.3, 2, 10", "0.04, 0.01, 0.04", "427000, 100000, 500000"})
    void should_end_at_a_round_number(double greatest, double step, double end) {
        Axis axis = Axis.upTo(greatest);
        assertThat(axis.step()).isCloseTo(step, withPercentage(0.001));
        assertThat(axis.end()).isCloseTo(end, withPercentage(0.001));
    }

    @Test
    void should_have_a_tick_at_each_step() {
        assertThat(Axis.upTo(45).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
    }

    @Test
    void should_have_room_for_nothing() {
        assertThat(Axis.upTo(0).ticks()).containsExactly(0.0, 1.0);
    }
}
