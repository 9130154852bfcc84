// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.schedule.Shape;
import io.streampair.cluster.common.Home;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many seeds: hours. */
class ChaosSeedsIT {
    private static final int RATE = 300;

    static LongStream small() {
        return LongStream.rangeClosed(1, 20);
    }

    static LongStream full() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("small")
    void should_end_right_on_a_small_cluster(long seed) {
        assertEndsRight(seed, Shape.SMALL);
    }

    @ParameterizedTest
    @MethodSource("full")
    void should_end_right_on_a_full_cluster(long seed) {
        assertEndsRight(seed, Shape.FULL);
    }

    private static void assertEndsRight(long seed, Shape shape) {
        ChaosPlan plan = new ChaosPlan(seed, Duration.ofMinutes(3), shape, RATE, FaultKind.DEFAULT);

        ChaosReport report = new ChaosTrial(plan, Home.find(), System.out::println).call();

        assertThat(report.isRight()).as(String.join("\n", report.lines())).isTrue();
    }
}
