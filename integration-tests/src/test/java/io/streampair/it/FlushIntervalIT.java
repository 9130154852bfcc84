// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Rows appear a window at a time. */
class FlushIntervalIT {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** Well below the 60 s after which Connect would ask for a commit by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster = Clusters.standard();

    @Test
    @ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
    void should_write_each_window_after_the_interval_even_when_records_stop_coming() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "flush")) {
            Topic topic = pipeline.topic();
            topic.create(1);
            pipeline.createTable();
            pipeline.sink("flush.interval.ms", Long.toString(INTERVAL.toMillis()))
                    .sink("tasks.max", "1");
            pipeline.startSink();

            Set<Person> first = send(topic, "first", 50);
            long sent = System.nanoTime();
            awaitRows(pipeline, first);
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(INTERVAL.minusSeconds(1));

            long sentAgain = System.nanoTime();
            Set<Person> both = send(topic, "second", 50);
            both.addAll(first);
            awaitRows(pipeline, both);
            assertThat(Duration.ofNanos(System.nanoTime() - sentAgain)).isGreaterThanOrEqualTo(INTERVAL);
            Awaitility.await("offsets").atMost(PATIENCE).until(() -> pipeline.committed() == 100);
        }
    }

    @Test
    @Tag("full")
    @ResourceLock(Clusters.STANDARD)
    void should_show_no_row_of_a_window_before_all_rows_of_the_window_before() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "steps")) {
            Topic topic = pipeline.topic();
            topic.create(1);
            pipeline.createTable();
            pipeline.sink("flush.interval.ms", "2000").sink("tasks.max", "1");
            pipeline.startSink();

            List<Set<Person>> log = new ArrayList<>();
            Set<Integer> sizes = new HashSet<>();
            Awaitility.await("six windows")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        log.add(send(topic, "n" + log.size(), 1));
                        sizes.add(completeWindows(pipeline, log));
                        return sizes.size() >= 6;
                    });
            System.out.printf("steps of rows seen while %d records were sent: %s%n", log.size(), sizes);
            assertThat(log.size()).isGreaterThan(2 * sizes.size());
        }
    }

    /** How many rows there are when no window is just being written: these are the first records of the log. */
    private static int completeWindows(Pipeline pipeline, List<Set<Person>> log) {
        return Awaitility.await("the end of a write")
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(pipeline::rows, rows -> rows.equals(prefix(log, rows.size())))
                .size();
    }

    private static Set<Person> prefix(List<Set<Person>> log, int length) {
        Set<Person> prefix = new HashSet<>();
        log.subList(0, length).forEach(prefix::addAll);
        return prefix;
    }

    private static void awaitRows(Pipeline pipeline, Set<Person> expected) {
        Awaitility.await("rows")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> pipeline.rows().equals(expected));
    }

    private static Set<Person> send(Topic topic, String prefix, int count) {
        Set<Person> people = new HashSet<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = new Person(prefix + i, "a street\\na city", "1970");
            values.add("\"" + String.join("$", person.name(), person.address(), person.data()) + "\"");
            people.add(new Person(person.name(), "a street\na city", person.data()));
        }
        topic.send(values);
        return people;
    }
}
