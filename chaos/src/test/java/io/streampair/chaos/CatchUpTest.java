// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private long seconds;
    private final CatchUp catchUp = new CatchUp(Duration.ofSeconds(60), () -> seconds * 1_000_000_000);

    @Test
    void should_go_on_as_long_as_the_lag_becomes_smaller() {
        for (long lag = 1_000_000; lag > 0; lag -= 1_000) {
            seconds += 59;
            assertThat(catchUp.goesOn(OptionalLong.of(lag))).isTrue();
        }
    }

    @Test
    void should_end_when_the_lag_stays() {
        catchUp.goesOn(OptionalLong.of(7));
        seconds = 60;
        assertThat(catchUp.goesOn(OptionalLong.of(7))).isTrue();

        seconds = 61;
        assertThat(catchUp.goesOn(OptionalLong.of(7))).isFalse();
    }

    @Test
    void should_end_when_the_lag_only_comes_and_goes() {
        catchUp.goesOn(OptionalLong.of(7));
        seconds = 61;

        assertThat(catchUp.goesOn(OptionalLong.empty())).isFalse();
        assertThat(catchUp.goesOn(OptionalLong.of(9))).isFalse();
    }
}
