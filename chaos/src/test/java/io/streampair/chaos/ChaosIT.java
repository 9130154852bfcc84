// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.oracle.StreamVerdict;
import io.streampair.chaos.schedule.ClusterShape;
import io.streampair.chaos.schedule.FaultKind;
import io.streampair.cluster.common.Home;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short run of a seed whose faults are of many kinds. */
class ChaosIT {
    private static final int RATE = 200;

    private static final ChaosPlan PLAN =
            new ChaosPlan(414, Duration.ofSeconds(80), ClusterShape.SMALL, RATE, FaultKind.DEFAULT);

    @Test
    void should_end_right_whatever_breaks() {
        ChaosReport report = new ChaosTrial(PLAN, Home.find(), System.out::println).call();

        assertThat(report.isRight()).as(String.join("\n", report.lines())).isTrue();
        assertThat(report.verdicts()).extracting(StreamVerdict::rows).allMatch(rows -> rows > 0);
    }
}
