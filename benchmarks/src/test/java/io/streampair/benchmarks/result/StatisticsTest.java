// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void should_take_the_value_in_the_middle() {
        assertThat(Statistics.of(5, 1, 3)).isEqualTo(new Statistics(3, 1, 5));
    }

    @Test
    void should_take_the_mean_of_the_two_in_the_middle() {
        assertThat(Statistics.of(4, 1, 2, 8)).isEqualTo(new Statistics(3, 1, 8));
    }

    @Test
    void should_leave_the_values_in_their_order() {
        double[] values = {2, 1};
        Statistics.of(values);
        assertThat(values).containsExactly(2, 1);
    }

    @Test
    void should_refuse_no_values() {
        assertThatIllegalArgumentException().isThrownBy(Statistics::of);
    }

    @Test
    void should_find_percentiles_by_the_nearest_rank() {
        double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(Statistics.percentile(0.5, hundred)).isEqualTo(50);
        assertThat(Statistics.percentile(0.99, hundred)).isEqualTo(99);
        assertThat(Statistics.percentile(1, hundred)).isEqualTo(100);
        assertThat(Statistics.percentile(0.99, new double[] {7})).isEqualTo(7);
    }
}
