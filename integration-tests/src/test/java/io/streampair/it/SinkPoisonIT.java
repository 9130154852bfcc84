// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.Cluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Records that cannot be written, among others that can. */
class SinkPoisonIT {
    private static final int COUNT = 50_000;
    private static final int PARTITIONS = 3;
    private static final int ROW_MAX_BYTES = 1_000;
    private static final String LARGE = "x".repeat(2 * ROW_MAX_BYTES);

    /** More than Cassandra takes in one request. */
    private static final String HUGE = "x".repeat(17 << 20);

    private static final Map<String, String> TOPIC_OF_HUGE = Map.of("max.message.bytes", "33554432");

    private static final List<Poison> POISONS = List.of(
            new Poison("\"a name$an address\"", "the value has 2 fields where value.fields names 3"),
            new Poison("\"\\\\N$an address$1970\"", "column name is part of the primary key and must not be null"),
            new Poison(
                    "\"a name$" + LARGE + "$1970\"",
                    "the row has " + (LARGE.length() + 10) + " bytes, more than row.max.bytes=" + ROW_MAX_BYTES),
            new Poison(
                    "{\"name\":\"a name\"}",
                    "the value is a HashMap, where value.format=delimited expects a string; check value.converter"),
            new Poison("\"a name$an address$last year\"", "column data: a String is no int"));

    private final Cluster cluster = Clusters.standard();

    /** A value and why it cannot be written. */
    private record Poison(String value, String reason) {}

    /** What the dead letter queue says of a record. */
    private record DeadLetter(String topic, String partition, String offset, String reason, String value) {
        static DeadLetter of(LogRecord record) {
            Map<String, String> headers = record.headers();
            return new DeadLetter(
                    headers.get("__connect.errors.topic"),
                    headers.get("__connect.errors.partition"),
                    headers.get("__connect.errors.offset"),
                    headers.get("__connect.errors.exception.message"),
                    record.value());
        }
    }

    @Test
    void should_report_each_bad_record_with_its_reason_and_write_all_others() throws Exception {
        try (Pipeline pipeline = pipeline("poison")) {
            pipeline.sink("table.columns", "name text, address text, data int")
                    .sink("row.max.bytes", Integer.toString(ROW_MAX_BYTES));
            Topic topic = pipeline.topic();
            topic.create(PARTITIONS);
            pipeline.startSink();

            List<ProducerRecord<String, String>> log = new ArrayList<>();
            Set<Person> good = new HashSet<>();
            Set<DeadLetter> bad = new HashSet<>();
            for (int i = 0; i < COUNT; i++) {
                Person person = Person.number(i);
                String value = person.json();
                if (i % 100 == 50) {
                    Poison poison = POISONS.get(i / 100 % POISONS.size());
                    value = poison.value();
                    bad.add(deadLetter(topic, i, poison));
                } else {
                    good.add(person);
                }
                log.add(topic.record(i % PARTITIONS, null, value));
            }
            topic.sendAll(log);
            pipeline.awaitWritten(COUNT);

            assertThat(bad).hasSize(COUNT / 100);
            assertThat(pipeline.rows()).isEqualTo(good);
            assertThat(deadLetters(pipeline)).containsExactlyInAnyOrderElementsOf(bad);
            pipeline.sinkTasks().assertRunning();
        }
    }

    private static DeadLetter deadLetter(Topic topic, int i, Poison poison) {
        return new DeadLetter(
                topic.name(),
                Integer.toString(i % PARTITIONS),
                Integer.toString(i / PARTITIONS),
                poison.reason(),
                poison.value());
    }

    @Test
    void should_report_only_the_row_of_a_batch_that_cassandra_refuses() throws Exception {
        try (Pipeline pipeline = pipeline("refused")) {
            Topic topic = pipeline.topic();
            topic.create(1);
            pipeline.createTable();
            pipeline.session().execute("CREATE INDEX ON " + pipeline.table() + " (data)");
            pipeline.startSink();

            List<Person> people = Person.numbers(0, 1_000);
            Person unindexable = new Person("a name", "an address", "x".repeat(70_000));
            List<Person> all = new ArrayList<>(people);
            all.add(500, unindexable);
            pipeline.send(all, 1);
            pipeline.awaitWritten(all.size());

            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(people));
            assertThat(deadLetters(pipeline)).singleElement().satisfies(letter -> {
                assertThat(letter.offset()).isEqualTo("500");
                assertThat(letter.reason()).contains("data");
                assertThat(letter.value()).isEqualTo(unindexable.json());
            });
        }
    }

    @Test
    void should_report_a_row_of_17_mb_and_write_its_neighbours() throws Exception {
        try (Pipeline pipeline = pipeline("huge")) {
            pipeline.topic().create(1, TOPIC_OF_HUGE);
            pipeline.deadLetters().create(1, TOPIC_OF_HUGE);
            pipeline.sink("producer.override.max.request.size", "33554432").startSink();

            Person huge = sendHugeAmongOthers(pipeline);
            pipeline.awaitWritten(201);

            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 200)));
            assertThat(deadLetters(pipeline)).singleElement().satisfies(letter -> {
                assertThat(letter.offset()).isEqualTo("100");
                assertThat(letter.reason())
                        .isEqualTo("the row has " + (HUGE.length() + 16) + " bytes, more than row.max.bytes=15728640");
                assertThat(letter.value().equals(huge.json())).isTrue();
            });
        }
    }

    @Test
    void should_fail_rather_than_lose_a_record_that_the_dead_letter_queue_does_not_take() throws Exception {
        try (Pipeline pipeline = pipeline("unreportable")) {
            pipeline.topic().create(1, TOPIC_OF_HUGE);
            pipeline.deadLetters().create(1);
            pipeline.sink("producer.override.max.request.size", "33554432").startSink();

            sendHugeAmongOthers(pipeline);
            assertThat(pipeline.sinkTasks().awaitFailure()).contains("RecordTooLargeException");
            assertThat(pipeline.committed()).isLessThanOrEqualTo(100);

            pipeline.sink("errors.deadletterqueue.topic.name", "").changeSink();
            pipeline.awaitWritten(201);
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 200)));
        }
    }

    private static Person sendHugeAmongOthers(Pipeline pipeline) {
        List<Person> people = new ArrayList<>(Person.numbers(0, 200));
        Person huge = new Person("a name", "an address", HUGE);
        people.add(100, huge);
        pipeline.send(people, 1);
        return huge;
    }

    private Pipeline pipeline(String name) {
        return Pipeline.named(cluster, name).sink("flush.interval.ms", "500");
    }

    private static List<DeadLetter> deadLetters(Pipeline pipeline) {
        return pipeline.deadLetters().read().stream().map(DeadLetter::of).toList();
    }
}
