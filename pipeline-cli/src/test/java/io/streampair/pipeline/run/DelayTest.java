// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayTest {
    private final Delay delay = new Delay();

    @Test
    void should_be_zero_while_all_is_written() {
        delay.observe(Samples.at(0, 0, 0));
        delay.observe(Samples.at(9, 100, 100));

        assertThat(delay.millis()).isZero();
    }

    @Test
    void should_count_from_when_the_oldest_unwritten_record_came() {
        delay.observe(Samples.at(0, 0, 0));
        delay.observe(Samples.at(1, 100, 0));
        delay.observe(Samples.at(2, 200, 0));
        delay.observe(Samples.at(5, 300, 0));
        assertThat(delay.millis()).isEqualTo(4_000);

        delay.observe(Samples.at(6, 300, 150));
        assertThat(delay.millis()).isEqualTo(4_000);
        delay.observe(Samples.at(7, 300, 200));
        assertThat(delay.millis()).isEqualTo(2_000);
        delay.observe(Samples.at(8, 300, 300));
        assertThat(delay.millis()).isZero();
    }

    @Test
    void should_know_the_oldest_even_after_hours_without_a_write() {
        delay.observe(Samples.at(0, 0, 0));
        for (int second = 1; second <= 20_000; second++) {
            delay.observe(Samples.at(second, second * 10L, 0));
        }
        assertThat(delay.millis()).isEqualTo(19_999_000);

        delay.observe(Samples.at(20_001, 200_000, 100_000));
        assertThat(delay.millis()).isBetween(9_000_000L, 11_000_000L);
    }
}
