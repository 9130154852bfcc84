// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.JvmConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.Attribute;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guardrails of Cassandra that concern a plain role that writes: some refuse what the settings ask, others a row. */
@Tag("full")
@ResourceLock(Clusters.GUARDED)
class SinkGuardrailIT {
    private static final String ROLE = "plain";

    private final LocalCluster cluster = Clusters.guarded();
    private JvmConnection jvm;
    private ObjectName guardrails;

    @BeforeEach
    void connect() throws Exception {
        jvm = JvmConnection.attach(cluster.cassandraNodes().get(0).pid());
        guardrails = new ObjectName("org.apache.cassandra.db:type=Guardrails");
    }

    @AfterEach
    void allowAll() throws Exception {
        set("UserTimestampsEnabled", true);
        set("WriteConsistencyLevelsDisallowed", Set.of());
        set("ReadBeforeWriteListOperationsEnabled", true);
        set("AlterTableEnabled", true);
        call("setMaximumTimestampThreshold", "", "");
        jvm.close();
    }

    private void set(String attribute, Object value) throws Exception {
        jvm.beans().setAttribute(guardrails, new Attribute(attribute, value));
    }

    private void call(String operation, String warn, String fail) throws Exception {
        String text = String.class.getName();
        jvm.beans().invoke(guardrails, operation, new Object[] {warn, fail}, new String[] {text, text});
    }

    private Pipeline pipeline(String name) throws Exception {
        Pipeline pipeline = Pipeline.named(cluster, "guard_" + name)
                .sink("flush.interval.ms", "500")
                .sink("tasks.max", "1")
                .sink("username", ROLE)
                .sink("password", "secret");
        // A dead letter keeps its record's timestamp, which may be ahead of now.
        Map<String, String> anyTime = Map.of("message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));
        pipeline.topic().create(1, anyTime);
        pipeline.deadLetters().create(1, anyTime);
        pipeline.session().execute("CREATE ROLE IF NOT EXISTS plain WITH LOGIN = true AND PASSWORD = 'secret'");
        return pipeline;
    }

    private static void createTable(Pipeline pipeline, String columns) {
        pipeline.session()
                .execute("CREATE KEYSPACE IF NOT EXISTS my_keyspace"
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        pipeline.session().execute("CREATE TABLE " + pipeline.table() + " (" + columns + ")");
        grant(pipeline, pipeline.table());
    }

    private static void grant(Pipeline pipeline, String table) {
        pipeline.session().execute("GRANT MODIFY ON " + table + " TO plain");
        pipeline.session().execute("GRANT ALTER ON " + table + " TO plain");
    }

    private interface Change {
        void run() throws Exception;
    }

    /** Statements are prepared, and one record is written, before the guardrail is set. */
    private void assertStops(Pipeline pipeline, Change guardrail, String key, String words) throws Exception {
        try (pipeline) {
            pipeline.createTable();
            grant(pipeline, pipeline.table());
            pipeline.send(Person.numbers(0, 1), 1);
            pipeline.startSink();
            pipeline.awaitWritten(1);
            guardrail.run();
            pipeline.send(Person.numbers(1, 500), 1);
            assertThat(pipeline.sinkTasks().awaitFailure()).contains(key).contains(words);
            assertThat(pipeline.committed()).isEqualTo(1);
            assertThat(pipeline.deadLetters().size()).isZero();

            allow();
            cluster.connect().restart(pipeline.sinkName());
            pipeline.awaitWritten(500);
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 500)));
        }
    }

    private void allow() throws Exception {
        set("UserTimestampsEnabled", true);
        set("WriteConsistencyLevelsDisallowed", Set.of());
    }

    @Test
    void should_stop_at_a_consistency_level_that_is_disallowed() throws Exception {
        assertStops(
                pipeline("level").sink("consistency.level", "LOCAL_QUORUM"),
                () -> set("WriteConsistencyLevelsDisallowed", new HashSet<>(Set.of("LOCAL_QUORUM"))),
                "Invalid value LOCAL_QUORUM for configuration consistency.level: Cassandra refuses such writes",
                "write consistency levels");
    }

    @Test
    void should_stop_when_write_times_are_disallowed() throws Exception {
        assertStops(
                pipeline("times"),
                () -> set("UserTimestampsEnabled", false),
                "Invalid value record for configuration write.timestamp: Cassandra refuses such writes",
                "timestamps");
    }

    @Test
    void should_stop_when_lists_must_not_be_read_before_they_are_written() throws Exception {
        try (Pipeline pipeline = pipeline("lists")
                .withoutSink("value.delimiter")
                .withoutSink("value.fields")
                .sink("value.format", "structured")
                .sink("mapping", "name=value.name, tags -= value.tags")) {
            createTable(pipeline, "name text PRIMARY KEY, tags list<text>");
            pipeline.startSink();
            set("ReadBeforeWriteListOperationsEnabled", false);
            pipeline.topic().send(List.of("{\"name\":\"a\",\"tags\":[\"x\"]}"));
            assertThat(pipeline.sinkTasks().awaitFailure())
                    .contains("for configuration mapping: Cassandra refuses such writes");
            assertThat(pipeline.deadLetters().size()).isZero();
        }
    }

    @Test
    void should_stop_when_columns_must_not_be_added() throws Exception {
        try (Pipeline pipeline = pipeline("alter")
                .withoutSink("value.delimiter")
                .withoutSink("value.fields")
                .sink("value.format", "structured")
                .sink("value.converter.schemas.enable", "true")
                .sink("table.evolve", "add-columns")
                .sink("mapping", "name=value.name, address=value.name, *")) {
            pipeline.createTable();
            grant(pipeline, pipeline.table());
            set("AlterTableEnabled", false);
            pipeline.startSink();
            pipeline.topic()
                    .send(
                            List.of(
                                    "{\"schema\":{\"type\":\"struct\",\"fields\":[{\"field\":\"name\",\"type\":\"string\"},"
                                            + "{\"field\":\"age\",\"type\":\"int32\"}]},\"payload\":{\"name\":\"a\",\"age\":1}}"));
            assertThat(pipeline.sinkTasks().awaitFailure())
                    .contains("Cassandra lets no columns be added to " + pipeline.table())
                    .contains("table.evolve=none");
            assertThat(pipeline.deadLetters().size()).isZero();
        }
    }

    @Test
    void should_refuse_at_creation_what_cassandra_refuses() throws Exception {
        try (Pipeline pipeline = pipeline("validated").sink("ttl.seconds", "630720000")) {
            pipeline.createTable();
            grant(pipeline, pipeline.table());
            assertThatThrownBy(pipeline::createSink)
                    .hasMessageContaining("Invalid value 630720000 for configuration ttl.seconds");
            pipeline.sink("ttl.seconds", "0").sink("consistency.level", "LOCAL_QUORUM");
            set("WriteConsistencyLevelsDisallowed", new HashSet<>(Set.of("LOCAL_QUORUM")));
            assertThatThrownBy(pipeline::createSink)
                    .hasMessageContaining("Invalid value LOCAL_QUORUM for configuration consistency.level");
            assertThat(pipeline.rows()).isEmpty();
        }
        try (Pipeline pipeline = pipeline("counted")
                .sink("consistency.level", "ANY")
                .sink("mapping", "name=value.name, n += value.year")) {
            createTable(pipeline, "name text PRIMARY KEY, n counter");
            assertThatThrownBy(pipeline::createSink)
                    .hasMessageContaining("Invalid value ANY for configuration consistency.level");
            assertThat(pipeline.session()
                            .execute("SELECT name FROM " + pipeline.table())
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void should_report_only_the_row_that_is_too_far_ahead() throws Exception {
        try (Pipeline pipeline = pipeline("rows")) {
            pipeline.createTable();
            grant(pipeline, pipeline.table());
            call("setMaximumTimestampThreshold", "1h", "1d");
            pipeline.startSink();
            Topic topic = pipeline.topic();
            List<ProducerRecord<String, String>> records = new ArrayList<>();
            for (Person person : Person.numbers(0, 100)) {
                records.add(topic.record(0, null, person.json()));
            }
            long ahead = System.currentTimeMillis() + 10L * 24 * 60 * 60 * 1_000;
            records.add(
                    60,
                    new ProducerRecord<>(topic.name(), 0, ahead, null, new Person("early", "address", "1970").json()));
            topic.sendAll(records);
            pipeline.awaitWritten(101);
            pipeline.sinkTasks().assertRunning();
            assertThat(pipeline.rows()).isEqualTo(Set.copyOf(Person.numbers(0, 100)));
            assertThat(pipeline.deadLetters().read())
                    .extracting(letter -> letter.headers().get("__connect.errors.offset"))
                    .containsExactly("60");
        }
    }
}
