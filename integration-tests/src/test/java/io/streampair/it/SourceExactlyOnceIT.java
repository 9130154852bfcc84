// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.ConnectWorker;
import io.streampair.cluster.LocalCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker is killed (SIGKILL) five times in mid-stream. */
class SourceExactlyOnceIT {
    private static final int COUNT = 12_000;
    private static final int RATE = 1_500;
    private static final int KILLS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"poll", "connector"})
    void should_write_each_record_once_with_transactions_by(String boundary) {
        LocalCluster cluster = SourceCluster.exactlyOnce();
        try (SourceRun run = new SourceRun(cluster, "once_by_" + boundary, COUNT, RATE)) {
            run.with("exactly.once.support", "required")
                    .with("transaction.boundary", boundary)
                    .with("transaction.records", "200")
                    // What a killed task had open holds up the reading of offsets until it times out.
                    .with("producer.override.transaction.timeout.ms", "4000")
                    .start(2);
            killInMidStream(cluster, run);
            run.awaitRecords(COUNT);
            run.drain();

            assertThat(run.timesRead()).hasSize(COUNT);
            assertThat(run.read()).isEqualTo(COUNT);
            run.assertInOrderWithinEachSplit(16);
        }
    }

    @Test
    void should_lose_no_record_without_transactions() {
        try (LocalCluster cluster = SourceCluster.atLeastOnce();
                SourceRun run = new SourceRun(cluster, "at_least_once", COUNT, RATE)) {
            run.start(2);
            killInMidStream(cluster, run);
            run.awaitRecords(COUNT);
            while (run.timesRead().size() < COUNT) {
                run.awaitRecords(run.read() + 1);
            }
            run.drain();

            System.out.println("Without exactly-once, " + (run.read() - COUNT) + " of " + COUNT
                    + " records were written again after " + KILLS + " kills.");
            assertThat(run.timesRead()).hasSize(COUNT);
        }
    }

    private static void killInMidStream(LocalCluster cluster, SourceRun run) {
        ConnectWorker worker = cluster.workers().get(0);
        for (int kill = 1; kill <= KILLS; kill++) {
            run.awaitRecords(kill * COUNT / (KILLS + 2));
            assertThat(run.timesRead().size()).isLessThan(COUNT);
            worker.kill();
            worker.start();
            worker.awaitReady();
        }
    }
}
