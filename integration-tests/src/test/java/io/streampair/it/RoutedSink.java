// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.QueryTrace;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A sink of several topics, with the shipped connection and a keyspace of its own. */
final class RoutedSink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Pattern TOMBSTONES = Pattern.compile("live rows and (\\d+) tombstone");

    private final Cluster cluster;
    private final CqlSession session;
    private final String name;

    RoutedSink(Cluster cluster, String name) {
        this.cluster = cluster;
        this.session = cluster.openSession();
        this.name = name;
        session.execute("CREATE KEYSPACE " + name
                + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
    }

    /** The name of the connector and of its keyspace. */
    String name() {
        return name;
    }

    /** Creates the connector and does not wait for it. */
    void create(Map<String, String> settings) {
        cluster.connect().create(connector(settings));
    }

    void start(Map<String, String> settings) {
        create(settings);
        cluster.connect().awaitRunning(name, Integer.parseInt(settings.get("tasks.max")), PATIENCE);
    }

    /** Replaces the settings. */
    void change(Map<String, String> settings) {
        cluster.connect().putConfig(connector(settings));
        cluster.connect().awaitRunning(name, Integer.parseInt(settings.get("tasks.max")), PATIENCE);
    }

    private ConnectorFile connector(Map<String, String> settings) {
        ConnectorFile shipped = ConnectorFile.ofHome("cassandra-sink.json").name(name);
        for (String key : shipped.config().keySet()) {
            if (key.startsWith("table") || key.startsWith("value.") || key.equals("mapping") || key.equals("topics")) {
                shipped = shipped.without(key);
            }
        }
        return shipped.with("keyspace", name)
                .with("flush.interval.ms", "300")
                .with("value.converter", "org.apache.kafka.connect.json.JsonConverter")
                .with("consumer.override.group.id", name)
                .with("consumer.override.metadata.max.age.ms", "500")
                .with("errors.deadletterqueue.topic.name", deadLetters().name())
                .with(settings);
    }

    /** The keys of these settings that validation refuses, and why. */
    Map<String, String> refused(Map<String, String> settings) {
        Map<String, String> config =
                new HashMap<>(connector(settings).with("name", name).config());
        Map<String, String> refused = new HashMap<>();
        JsonNode validated = cluster.connect().validate(config.get("connector.class"), config);
        for (JsonNode setting : validated.path("configs")) {
            JsonNode value = setting.path("value");
            if (!value.path("errors").isEmpty()) {
                refused.put(value.path("name").asText(), value.path("errors").toString());
            }
        }
        return refused;
    }

    Topic topic(String suffix) {
        return new Topic(cluster, name + suffix);
    }

    Topic deadLetters() {
        return new Topic(cluster, "dlq." + name);
    }

    void execute(String cql) {
        session.execute(cql);
    }

    /** What the query finds, as a list of each row's columns; none while the table does not exist. */
    List<String> rows(String cql) {
        List<String> rows = new ArrayList<>();
        try {
            session.execute(cql).forEach(row -> {
                List<String> columns = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    columns.add(String.valueOf(row.getObject(i)));
                }
                rows.add(String.join("|", columns));
            });
        } catch (InvalidQueryException e) {
            return List.of();
        }
        return rows;
    }

    /** What the query finds, as pages show it: an empty collection that is not frozen is null, as in CQL. */
    List<List<String>> shownRows(String cql) {
        List<List<String>> rows = new ArrayList<>();
        session.execute(cql).forEach(row -> {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                columns.add(ShownValue.of(row.isNull(i) ? null : row.getObject(i)));
            }
            rows.add(columns);
        });
        return rows;
    }

    /** The number of tombstones that a query reads, from Cassandra's trace of it. */
    int tombstones(String cql) {
        QueryTrace trace = session.execute(SimpleStatement.newInstance(cql).setTracing(true))
                .getExecutionInfo()
                .getQueryTrace();
        Matcher read = TOMBSTONES.matcher(trace.getEvents().toString());
        assertThat(read.find()).as("tombstones in the trace").isTrue();
        return Integer.parseInt(read.group(1));
    }

    void awaitRows(String cql, String... expected) {
        Awaitility.await(cql)
                // Cassandra 5 may answer a query for a table that is just being made with an error of its own.
                .ignoreExceptionsInstanceOf(DriverException.class)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(rows(cql)).containsExactlyInAnyOrder(expected));
    }

    /** Waits until the sink has committed all records of these topics. */
    void awaitCommitted(Topic... topics) {
        Group group = new Group(cluster, name);
        Awaitility.await("offsets")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    for (Topic topic : topics) {
                        assertThat(group.committed(topic)).as(topic.name()).isEqualTo(topic.size());
                    }
                });
    }

    void assertRunning() {
        new Tasks(cluster, name).assertRunning();
    }

    @Override
    public void close() {
        if (cluster.connect().connectors().contains(name)) {
            cluster.connect().delete(name);
        }
        session.close();
    }
}
