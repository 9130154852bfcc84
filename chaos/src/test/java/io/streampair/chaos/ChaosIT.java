// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.chaos.workload.Delivery;
import io.streampair.cluster.common.Home;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs of seeds whose faults are of many kinds. */
class ChaosIT {
    private static final int RATE = 200;

    @Test
    void should_end_right_after_faults_of_six_kinds_within_45_seconds() {
        assertEndsRight(new ChaosPlan(
                535,
                Duration.ofSeconds(45),
                Duration.ofMillis(4_500),
                ClusterShape.SMALL,
                RATE,
                FaultKind.DEFAULT,
                Delivery.of(ClusterShape.SMALL)));
    }

    @Test
    @Tag("full")
    void should_end_right_whatever_breaks() {
        assertEndsRight(new ChaosPlan(414, Duration.ofSeconds(80), ClusterShape.SMALL, RATE, FaultKind.DEFAULT));
    }

    private static void assertEndsRight(ChaosPlan plan) {
        ChaosReport report = new ChaosTrial(plan, Home.find(), System.out::println).call();

        assertThat(report.isRight())
                .as(
                        "%s%nThe servers' logs are in %s",
                        String.join("\n", report.lines()), Home.find().resolve("target/chaos/" + plan.name() + "/logs"))
                .isTrue();
        assertThat(report.verdicts()).extracting(StreamVerdict::rows).allMatch(rows -> rows > 0);
    }
}
