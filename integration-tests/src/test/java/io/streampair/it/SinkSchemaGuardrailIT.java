// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guardrails of Cassandra on the keyspaces and tables that a plain role creates: they stop the task, and make no record bad. */
@Tag("full")
@ResourceLock(Clusters.GUARDED)
class SinkSchemaGuardrailIT {
    private static final String GIVEN = "given";

    private final LocalCluster cluster = Clusters.guarded();
    private Guardrails guardrails;

    @BeforeEach
    void connect() throws Exception {
        guardrails = new Guardrails(cluster.cassandraNodes().get(0));
    }

    @AfterEach
    void allowAll() throws Exception {
        guardrails.close();
    }

    /** A sink that makes what is missing, by the schema of its records. */
    private RoutedSink sink(String name) throws Exception {
        RoutedSink sink = new RoutedSink(cluster, "made_" + name);
        sink.topic("").create(1);
        sink.deadLetters().create(1);
        sink.execute("CREATE TABLE " + sink.name() + "." + GIVEN + " (id int PRIMARY KEY)");
        sink.execute("CREATE ROLE IF NOT EXISTS maker WITH LOGIN = true AND PASSWORD = 'secret'");
        sink.execute("GRANT CREATE ON ALL KEYSPACES TO maker");
        sink.execute("GRANT MODIFY ON ALL KEYSPACES TO maker");
        sink.execute("GRANT ALTER ON ALL KEYSPACES TO maker");
        return sink;
    }

    private static Map<String, String> settings(RoutedSink sink, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "tasks.max", "1",
                "topics", sink.topic("").name(),
                "username", "maker",
                "password", "secret",
                "value.converter.schemas.enable", "true",
                "keyspace.create", "false",
                "table", "${topic}",
                "table.create", "true",
                "table.primary.key", "id"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static String record(int id, String... names) {
        StringBuilder fields = new StringBuilder("{\"field\":\"id\",\"type\":\"int32\"}");
        StringBuilder values = new StringBuilder("\"id\":" + id);
        for (String name : names) {
            fields.append(",{\"field\":\"").append(name).append("\",\"type\":\"string\"}");
            values.append(",\"").append(name).append("\":\"a\"");
        }
        return "{\"schema\":{\"type\":\"struct\",\"fields\":[" + fields + "]},\"payload\":{" + values + "}}";
    }

    /** The task stops with this reason and takes nothing for bad; once all is allowed it writes the record. */
    private void assertStops(RoutedSink sink, Map<String, String> settings, String reason, String query)
            throws Exception {
        Topic topic = sink.topic("");
        topic.send(List.of(record(1, "t")));
        sink.create(settings);
        assertThat(new Tasks(cluster, sink.name()).awaitFailure()).contains(reason);
        assertThat(sink.deadLetters().size()).isZero();
        assertThat(new Group(cluster, sink.name()).committed()).isZero();

        guardrails.allowAll();
        cluster.connect().restart(sink.name());
        sink.awaitCommitted(topic);
        assertThat(sink.rows(query)).containsExactly("1|a");
        assertThat(sink.deadLetters().size()).isZero();
    }

    private static String table(RoutedSink sink) {
        return sink.name() + "." + sink.topic("").name();
    }

    @Test
    void should_stop_when_there_may_be_no_more_tables() throws Exception {
        try (RoutedSink sink = sink("table")) {
            guardrails.limit("Tables", 1);
            assertStops(
                    sink,
                    settings(sink),
                    "Invalid value true for configuration table.create: Cassandra refused to create it: ",
                    "SELECT id, t FROM " + table(sink));
        }
    }

    @Test
    void should_stop_when_there_may_be_no_more_keyspaces() throws Exception {
        try (RoutedSink sink = sink("keyspace")) {
            guardrails.limit("Keyspaces", 1);
            assertStops(
                    sink,
                    settings(sink, "keyspace", "of_${topic}", "keyspace.create", "true"),
                    "Invalid value true for configuration keyspace.create: Cassandra refused to create it: ",
                    "SELECT id, t FROM of_made_keyspace.made_keyspace");
        }
    }

    @Test
    void should_stop_when_the_replication_is_too_high() throws Exception {
        try (RoutedSink sink = sink("replicas")) {
            guardrails.limit("MaximumReplicationFactor", 2);
            Map<String, String> settings = settings(
                    sink, "keyspace", "of_${topic}", "keyspace.create", "true", "keyspace.replication.factor", "3");
            settings.put("consistency.level", "ANY");
            assertStops(
                    sink,
                    settings,
                    "Invalid value 3 for configuration keyspace.replication.factor: Cassandra refused to create it: ",
                    "SELECT id, t FROM of_made_replicas.made_replicas");
        }
    }

    @Test
    void should_stop_when_the_replication_is_too_low() throws Exception {
        try (RoutedSink sink = sink("replica")) {
            guardrails.defaultReplication(2);
            guardrails.limit("MinimumReplicationFactor", 2);
            assertStops(
                    sink,
                    settings(sink, "keyspace", "of_made_replica", "keyspace.create", "true"),
                    "Invalid value 1 for configuration keyspace.replication.factor: Cassandra refused to create it: ",
                    "SELECT id, t FROM of_made_replica.made_replica");
        }
    }

    @Test
    void should_stop_when_tables_may_not_have_the_columns_of_the_settings() throws Exception {
        try (RoutedSink sink = sink("columns")) {
            guardrails.limit("ColumnsPerTable", 2);
            assertStops(
                    sink,
                    settings(sink, "table.columns", "id int, t text, u text"),
                    "Invalid value id int, t text, u text for configuration table.columns: "
                            + "Cassandra refused to create it: ",
                    "SELECT id, t FROM " + table(sink));
        }
    }

    @Test
    void should_report_only_records_whose_own_columns_are_too_many() throws Exception {
        try (RoutedSink sink = sink("wide")) {
            guardrails.limit("ColumnsPerTable", 2);
            Topic topic = sink.topic("");
            topic.send(List.of(record(1, "t"), record(2, "t", "u"), record(3, "t")));
            sink.start(settings(sink, "table.evolve", "add-columns"));
            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id, t FROM " + table(sink))).containsExactlyInAnyOrder("1|a", "3|a");
            assertThat(sink.deadLetters().read())
                    .extracting(letter -> letter.headers().get("__connect.errors.offset"))
                    .containsExactly("1");
            sink.assertRunning();
        }
    }

    @Test
    void should_create_tables_when_no_property_may_be_set() throws Exception {
        try (RoutedSink sink = sink("plainly")) {
            guardrails.set(
                    "TablePropertiesDisallowed",
                    Set.of("comment", "compaction", "compression", "default_time_to_live", "gc_grace_seconds"));
            guardrails.set("SimpleStrategyEnabled", false);
            Topic topic = sink.topic("");
            topic.send(List.of(record(1, "t")));
            sink.start(settings(sink, "keyspace", "of_made_plainly", "keyspace.create", "true"));
            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id, t FROM of_made_plainly.made_plainly"))
                    .containsExactly("1|a");
            assertThat(sink.deadLetters().size()).isZero();
        }
    }
}
