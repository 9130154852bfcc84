// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The table changes while the sink writes into it. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkSchemaIT {
    private static final Duration WITHOUT_TABLE = Duration.ofSeconds(5);

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_wait_for_a_table_that_is_dropped_and_go_on_when_it_is_there_again() throws Exception {
        try (Pipeline pipeline = pipeline("dropped")) {
            pipeline.start();
            pipeline.awaitWrittenFromEachPartition();

            pipeline.session().execute("DROP TABLE " + pipeline.table());
            Map<Integer, Long> ends = pipeline.topic().ends();
            pipeline.sinkTasks().assertRunningFor(WITHOUT_TABLE);
            pipeline.createTable();
            pipeline.awaitRows(3_000);

            Set<Person> people = pipeline.finish();
            assertThat(people).containsAll(pipeline.rows());
            assertThat(pipeline.rows()).containsAll(peopleFrom(ends, pipeline));
            pipeline.sinkTasks().assertRunning();
        }
    }

    private static Set<Person> peopleFrom(Map<Integer, Long> offsets, Pipeline pipeline) throws Exception {
        Set<Person> people = new HashSet<>();
        for (LogRecord record : pipeline.topic().read()) {
            if (record.offset() >= offsets.get(record.partition())) {
                people.add(record.person());
            }
        }
        assertThat(people).isNotEmpty();
        return people;
    }

    @Test
    void should_fail_when_a_column_is_dropped_and_go_on_when_it_is_there_again() throws Exception {
        try (Pipeline pipeline = pipeline("column")) {
            pipeline.topic().create(1);
            pipeline.startSink();
            pipeline.send(Person.numbers(0, 100), 1);
            pipeline.awaitWritten(100);

            pipeline.session().execute("ALTER TABLE " + pipeline.table() + " DROP data");
            pipeline.send(Person.numbers(100, 200), 1);
            assertThat(pipeline.sinkTasks().awaitFailure()).contains("column data");
            assertThat(pipeline.committed()).isEqualTo(100);

            pipeline.session().execute("ALTER TABLE " + pipeline.table() + " ADD data text");
            cluster.connect().restart(pipeline.sinkName());
            pipeline.awaitWritten(200);

            Set<Person> expected = new HashSet<>(Person.numbers(100, 200));
            Person.numbers(0, 100).forEach(person -> expected.add(new Person(person.name(), person.address(), null)));
            assertThat(pipeline.rows()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private Pipeline pipeline(String name) {
        return Pipeline.named(cluster, name).sink("flush.interval.ms", "500");
    }
}
