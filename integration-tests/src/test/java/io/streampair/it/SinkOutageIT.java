// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.CassandraNode;
import io.streampair.cluster.LocalCluster;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cassandra is away or does not answer, while the sink writes or when it starts. */
class SinkOutageIT {
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration FREEZE = Duration.ofSeconds(60);

    private final LocalCluster cluster = Clusters.faulty();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);

    @AfterEach
    void startCassandra() {
        Clusters.startStopped(List.of(cassandra));
    }

    @Test
    void should_neither_fail_nor_lose_a_record_when_cassandra_is_killed_and_comes_back() {
        assertSurvives("outage", OUTAGE, cassandra::kill, this::startCassandra);
    }

    @Test
    void should_neither_fail_nor_lose_a_record_when_cassandra_freezes_and_goes_on() {
        assertSurvives("freeze", FREEZE, cassandra::suspend, cassandra::resume);
    }

    private void assertSurvives(String name, Duration time, Runnable begin, Runnable end) {
        try (Pipeline pipeline = Pipeline.named(cluster, name).sink("flush.interval.ms", "1000")) {
            pipeline.start();
            pipeline.awaitRows(2_000);

            begin.run();
            long atBegin = pipeline.topic().size();
            try {
                pipeline.sinkTasks().assertRunningFor(time);
                assertThat(pipeline.topic().size()).isGreaterThan(atBegin + 10_000);
                assertThat(pipeline.committed()).isLessThanOrEqualTo(atBegin);
            } finally {
                end.run();
            }
            Set<Person> people = pipeline.finish();
            pipeline.awaitRows(people.size());
            pipeline.assertTableHolds(people);
            pipeline.sinkTasks().assertRunning();
        }
    }

    @Test
    void should_start_without_cassandra_and_wait_for_it_as_long_as_its_budget() throws Exception {
        try (Pipeline patient = Pipeline.named(cluster, "patient");
                Pipeline hasty = Pipeline.named(cluster, "hasty")) {
            patient.topic().create(1);
            hasty.topic().create(1);
            List<Person> people = Person.numbers(0, 1_000);
            patient.send(people, 1);

            cassandra.kill();
            patient.sink("flush.interval.ms", "500").startSink();
            hasty.sink("retry.budget.ms", "3000").createSink();
            assertThat(hasty.sinkTasks().awaitFailure())
                    .contains(
                            "The sink cannot start: Gave up: requests to Cassandra failed for retry.budget.ms=3000 ms. "
                                    + "Raise it, or set it to -1 to retry without limit. Last failure: ");
            patient.sinkTasks().assertRunningFor(Duration.ofSeconds(5));
            assertThat(patient.committed()).isZero();

            startCassandra();
            patient.awaitWritten(people.size());
            patient.awaitRows(people.size());
            assertThat(patient.rows()).isEqualTo(Set.copyOf(people));
            patient.sinkTasks().assertRunning();
        }
    }

    @Test
    void should_fail_when_cassandra_is_away_for_longer_than_the_budget_and_go_on_after_a_restart() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "budget")) {
            pipeline.topic().create(1);
            pipeline.sink("tasks.max", "1")
                    .sink("flush.interval.ms", "500")
                    .sink("retry.budget.ms", "3000")
                    .startSink();
            pipeline.send(Person.numbers(0, 1_000), 1);
            pipeline.awaitWritten(1_000);

            cassandra.kill();
            pipeline.send(Person.numbers(1_000, 2_000), 1);
            assertThat(pipeline.sinkTasks().awaitFailure())
                    .contains(
                            "Cannot write the rows of a window: Gave up: requests to Cassandra failed for "
                                    + "retry.budget.ms=3000 ms");
            assertThat(pipeline.committed()).isEqualTo(1_000);

            startCassandra();
            cluster.connect().restart(pipeline.sinkName());
            pipeline.awaitWritten(2_000);
            pipeline.awaitRows(2_000);
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 2_000)));
        }
    }
}
