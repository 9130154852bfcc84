// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedRangeTest {
    @Test
    void should_expect_the_first_records() {
        ExpectedRange expected = ExpectedRange.first(3);

        assertThat(expected.contains(2)).isTrue();
        assertThat(expected.contains(3)).isFalse();
        assertThat(expected.end()).isEqualTo(3);
        assertThat(expected.firstOpen()).isEqualTo(3);
    }

    @Test
    void should_expect_the_records_before_the_end_of_their_split() {
        ExpectedRange expected = ExpectedRange.beforeEach(new long[] {4, 1, 8, 3});

        assertThat(expected.contains(0)).isTrue();
        assertThat(expected.contains(4)).isFalse();
        assertThat(expected.contains(1)).isFalse();
        assertThat(expected.contains(6)).isTrue();
        assertThat(expected.contains(3)).isFalse();
        assertThat(expected.end()).isEqualTo(8);
        assertThat(expected.firstOpen()).isEqualTo(1);
    }
}
