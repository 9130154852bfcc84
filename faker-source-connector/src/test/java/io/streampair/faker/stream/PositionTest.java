// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {
    private static final LogicalClock CLOCK = index -> index * 1_500;

    @Test
    void should_tell_versions_of_keys() {
        KeySpace keys = new KeySpace(4, 2, 9);
        Position at = new Position(42, keys, CLOCK);
        at.moveTo(6);

        assertThat(at.index()).isEqualTo(6);
        assertThat(at.key()).isEqualTo(keys.key(6));
        assertThat(at.version()).isEqualTo(2);
        assertThat(at.step()).isEqualTo(1);
        assertThat(at.streamBits()).isEqualTo(42);
        assertThat(at.bits()).isEqualTo(SplitMix.mixAt(42, 6));
        assertThat(at.seriesBits()).isEqualTo(SplitMix.mixAt(42, keys.key(6)));
    }

    @Test
    void should_have_one_series_without_keys() {
        Position at = new Position(42, KeySpace.UNBOUNDED, CLOCK);
        at.moveTo(6);

        assertThat(at.key()).isEqualTo(6);
        assertThat(at.version()).isEqualTo(1);
        assertThat(at.step()).isEqualTo(6);
        assertThat(at.seriesBits()).isEqualTo(42);
    }

    @Test
    void should_be_the_same_for_all_versions_of_a_key() {
        KeySpace keys = new KeySpace(4, 2, 9);
        Position at = new Position(42, keys, CLOCK);
        at.moveTo(6);
        Position first = new Position(42, keys, CLOCK);
        first.shiftClock(7);
        first.moveToFirstOf(at);

        assertThat(first.index()).isEqualTo(at.key());
        assertThat(first.key()).isEqualTo(at.key());
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.step()).isZero();
        assertThat(first.bits()).isEqualTo(SplitMix.mixAt(42, at.key()));
        assertThat(first.micros()).isEqualTo(at.key() * 1_500);
    }

    @Test
    void should_shift_the_clock_of_one_record() {
        Position at = new Position(42, KeySpace.UNBOUNDED, CLOCK);
        at.moveTo(3);
        assertThat(at.micros()).isEqualTo(4_500);
        assertThat(at.millis()).isEqualTo(4);

        at.shiftClock(-2);
        assertThat(at.micros()).isEqualTo(2_500);
        assertThat(at.millis()).isEqualTo(2);

        at.moveTo(3);
        assertThat(at.micros()).isEqualTo(4_500);
    }
}
