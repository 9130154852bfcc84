// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(10));

    @Test
    void should_know_nothing_before_the_first_record() {
        progress.observe(Samples.at(0, 0, 0));

        assertThat(progress.rowsPerSecond()).isZero();
        assertThat(progress.untilFlush()).isEmpty();
        assertThat(progress.flushed()).isFalse();
        assertThat(progress.rows()).isZero();
        assertThat(progress.duration()).isZero();
    }

    @Test
    void should_count_down_to_the_first_flush() {
        progress.observe(Samples.at(5, 100, 0));
        progress.observe(Samples.at(9, 500, 0));

        assertThat(progress.untilFlush()).contains(Duration.ofSeconds(6));
    }

    @Test
    void should_not_expect_a_flush_in_the_past() {
        progress.observe(Samples.at(5, 100, 0));
        progress.observe(Samples.at(20, 500, 0));

        assertThat(progress.untilFlush()).contains(Duration.ZERO);
    }

    @Test
    void should_not_expect_a_flush_without_lag() {
        progress.observe(Samples.at(0, 100, 0));
        progress.observe(Samples.at(1, 100, 100));

        assertThat(progress.untilFlush()).isEmpty();
    }

    @Test
    void should_see_a_flush_once() {
        progress.observe(Samples.at(0, 100, 0));
        progress.observe(Samples.at(1, 200, 100));
        assertThat(progress.flushed()).isTrue();

        progress.observe(Samples.at(2, 300, 100));
        assertThat(progress.flushed()).isFalse();
        assertThat(progress.untilFlush()).contains(Duration.ofSeconds(9));
    }

    @Test
    void should_measure_the_speed_between_flushes() {
        progress.observe(Samples.at(0, 1, 0));
        progress.observe(Samples.at(10, 11_000, 10_000));
        progress.observe(Samples.at(15, 16_000, 10_000));

        assertThat(progress.rowsPerSecond()).isCloseTo(1_000, within(0.1));
        assertThat(progress.rows()).isEqualTo(10_000);
        assertThat(progress.duration()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void should_forget_the_speed_of_long_ago() {
        progress.observe(Samples.at(0, 1, 0));
        progress.observe(Samples.at(10, 100_000, 10_000));
        progress.observe(Samples.at(41, 100_000, 13_100));
        assertThat(progress.rowsPerSecond()).isCloseTo(100, within(0.1));

        progress.observe(Samples.at(100, 100_000, 13_100));
        assertThat(progress.rowsPerSecond()).isZero();
    }

    @Test
    void should_lose_speed_when_a_flush_is_overdue() {
        progress.observe(Samples.at(0, 1, 0));
        progress.observe(Samples.at(10, 20_000, 10_000));
        progress.observe(Samples.at(25, 20_000, 10_000));

        assertThat(progress.rowsPerSecond()).isCloseTo(400, within(0.1));
    }

    @Test
    void should_see_that_no_record_has_come_for_a_while() {
        progress.observe(Samples.at(0, 100, 0));
        progress.observe(Samples.at(5, 200, 0));
        progress.observe(Samples.at(14, 200, 100));
        assertThat(progress.standsStill(Duration.ofSeconds(10))).isFalse();

        progress.observe(Samples.at(15, 200, 100));
        assertThat(progress.standsStill(Duration.ofSeconds(10))).isTrue();
    }
}
