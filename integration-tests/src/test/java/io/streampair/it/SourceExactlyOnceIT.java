// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.ConnectWorker;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The worker is killed (SIGKILL) in mid-stream. */
@Order(2)
class SourceExactlyOnceIT {
    private static final int COUNT = 12_000;
    private static final int RATE = 1_500;
    private static final int KILLS = 5;

    @Test
    @ResourceLock(Clusters.EXACTLY_ONCE)
    void should_write_each_record_once_when_the_worker_is_killed() {
        LocalCluster cluster = Clusters.exactlyOnce();
        try (SourceRun run = exactlyOnce(cluster, "killed", "interval")) {
            run.start(2);
            killInMidStream(cluster, List.of(run), 1);
            assertEachOnce(run);
        }
    }

    /** Three connectors at once, so that one series of kills is enough. */
    @Test
    @Tag("full")
    @ResourceLock(Clusters.EXACTLY_ONCE)
    void should_write_each_record_once_with_transactions_by_poll_and_interval_and_connector() {
        LocalCluster cluster = Clusters.exactlyOnce();
        try (SourceRun byPoll = exactlyOnce(cluster, "by_poll", "poll");
                SourceRun byInterval = exactlyOnce(cluster, "by_interval", "interval");
                SourceRun byConnector = exactlyOnce(cluster, "by_connector", "connector")) {
            List<SourceRun> runs = List.of(byPoll, byInterval, byConnector);
            runs.forEach(run -> run.start(2));
            killInMidStream(cluster, runs, KILLS);
            runs.forEach(SourceExactlyOnceIT::assertEachOnce);
        }
    }

    private static void assertEachOnce(SourceRun run) {
        run.awaitRecords(COUNT);
        run.drain();

        assertThat(run.timesRead()).as(run.name()).hasSize(COUNT);
        assertThat(run.read()).as(run.name()).isEqualTo(COUNT);
        run.assertInOrderWithinEachSplit(16);
    }

    private static SourceRun exactlyOnce(LocalCluster cluster, String name, String boundary) {
        return new SourceRun(cluster, "once_" + name, COUNT, RATE)
                .with("exactly.once.support", "required")
                .with("transaction.boundary", boundary)
                .with("transaction.boundary.interval.ms", "300")
                .with("transaction.records", "200")
                // What a killed task had open holds up the reading of offsets until it times out.
                .with("producer.override.transaction.timeout.ms", "4000");
    }

    @Test
    @Tag("full")
    @ResourceLock(Clusters.AT_LEAST_ONCE)
    void should_lose_no_record_without_transactions() {
        try (LocalCluster cluster = Clusters.atLeastOnce();
                SourceRun run = new SourceRun(cluster, "at_least_once", COUNT, RATE)) {
            run.start(2);
            killInMidStream(cluster, List.of(run), KILLS);
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

    private static void killInMidStream(LocalCluster cluster, List<SourceRun> runs, int kills) {
        ConnectWorker worker = cluster.workers().get(0);
        for (int kill = 1; kill <= kills; kill++) {
            for (SourceRun run : runs) {
                run.awaitRecords(kill * COUNT / (kills + 2));
            }
            assertThat(runs).allSatisfy(run -> assertThat(run.timesRead()).hasSizeLessThan(COUNT));
            worker.kill();
            worker.start();
            worker.awaitReady();
        }
    }
}
