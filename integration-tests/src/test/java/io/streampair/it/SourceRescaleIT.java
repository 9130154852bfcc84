// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The number of tasks changes in mid-stream. */
@ResourceLock(value = Clusters.EXACTLY_ONCE, mode = ResourceAccessMode.READ)
class SourceRescaleIT {
    private static final int COUNT = 15_000;

    @Test
    void should_keep_the_data_set_from_one_task_to_four_to_two() {
        try (SourceRun run = new SourceRun(Clusters.exactlyOnce(), "rescaled", COUNT, 1_500)) {
            run.start(1).awaitRecords(2_000);
            run.put(4);
            run.awaitRecords(run.read() + 2_000);
            run.put(2);
            run.awaitRecords(COUNT);
            run.drain();

            assertThat(run.timesRead()).hasSize(COUNT).containsKeys(0L, COUNT - 1L);
            assertThat(run.read()).isEqualTo(COUNT);
            run.assertInOrderWithinEachSplit(16);
        }
    }
}
