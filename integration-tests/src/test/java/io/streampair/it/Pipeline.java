// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.faker.RecordGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.awaitility.Awaitility;

/** The repository's two connectors on a cluster, by default with a topic, a table and names of their own. */
final class Pipeline implements AutoCloseable {
    /** The source's default. */
    static final int SPLITS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Cluster cluster;
    private final CqlSession session;
    private ConnectorFile source;
    private ConnectorFile sink;

    private Pipeline(Cluster cluster, ConnectorFile source, ConnectorFile sink) {
        this.cluster = cluster;
        this.session = cluster.openSession();
        this.source = source;
        this.sink = sink;
    }

    /** The two files as they are. */
    static Pipeline asShipped(Cluster cluster) {
        return new Pipeline(
                cluster, ConnectorFile.ofHome("faker-source.json"), ConnectorFile.ofHome("cassandra-sink.json"));
    }

    /** The two files with names made from this one. */
    static Pipeline named(Cluster cluster, String name) {
        Pipeline shipped = asShipped(cluster);
        shipped.source = shipped.source.name("source_" + name).with("topic", "topic_" + name);
        shipped.sink = shipped.sink
                .name("sink_" + name)
                .with("topics", "topic_" + name)
                .with("table", "table_" + name)
                .with("consumer.override.group.id", "group_" + name)
                .with("errors.deadletterqueue.topic.name", "topic_" + name + ".dlq");
        return shipped;
    }

    Pipeline source(String key, String value) {
        source = source.with(key, value);
        return this;
    }

    Pipeline sink(String key, String value) {
        sink = sink.with(key, value);
        return this;
    }

    Pipeline withoutSink(String key) {
        sink = sink.without(key);
        return this;
    }

    /** The settings of the sink, its name among them, as Connect validates them. */
    Map<String, String> sinkConfig() {
        return sink.with("name", sink.name()).config();
    }

    void startSource() {
        cluster.connect().create(source);
        cluster.connect().awaitRunning(source.name(), tasks(source), PATIENCE);
    }

    /** Creates the sink and does not wait for it. */
    void createSink() {
        cluster.connect().create(sink);
    }

    void startSink() {
        createSink();
        cluster.connect().awaitRunning(sink.name(), tasks(sink), PATIENCE);
    }

    /** Updates the settings of the running sink. */
    void changeSink() {
        cluster.connect().putConfig(sink);
    }

    private static int tasks(ConnectorFile connector) {
        return Integer.parseInt(connector.config().get("tasks.max"));
    }

    void start() {
        startSource();
        startSink();
    }

    String sourceName() {
        return source.name();
    }

    String sinkName() {
        return sink.name();
    }

    Tasks sinkTasks() {
        return new Tasks(cluster, sink.name());
    }

    Topic topic() {
        return new Topic(cluster, source.config().get("topic"));
    }

    Topic deadLetters() {
        return new Topic(cluster, sink.config().get("errors.deadletterqueue.topic.name"));
    }

    /** Sends these people to the topic, dealt to its partitions in turn. */
    void send(List<Person> people, int partitions) {
        Topic topic = topic();
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (Person person : people) {
            records.add(topic.record(records.size() % partitions, null, person.json()));
        }
        topic.sendAll(records);
    }

    CqlSession session() {
        return session;
    }

    private String keyspace() {
        return sink.config().get("keyspace");
    }

    String table() {
        return keyspace() + "." + sink.config().get("table");
    }

    void createTable() {
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + keyspace()
                + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        session.execute("CREATE TABLE " + table() + " (" + sink.config().get("table.columns") + ", PRIMARY KEY ("
                + sink.config().get("table.primary.key") + "))");
    }

    /** All rows; none while the sink has not made the table. */
    Set<Person> rows() {
        Set<Person> rows = new HashSet<>();
        try {
            session.execute(SimpleStatement.newInstance("SELECT name, address, data FROM " + table())
                            .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM))
                    .forEach(row -> rows.add(Person.of(row)));
        } catch (InvalidQueryException e) {
            return Set.of();
        }
        return rows;
    }

    /** The records of these indices, as the generator computes them again. */
    Set<Person> expected(long from, long to) {
        Set<Person> expected = new HashSet<>();
        RecordGenerator generator = generator();
        for (long i = from; i < to; i++) {
            expected.add(Person.parse((String) generator.generate(i).value()));
        }
        return expected;
    }

    RecordGenerator generator() {
        return RecordGenerator.from(source.config());
    }

    /** The sum of the committed offsets of the sink's group. */
    long committed() {
        return group().committed();
    }

    Group group() {
        return new Group(cluster, sink.config().get("consumer.override.group.id"));
    }

    /** Waits until the topic has at least this many records, and all records in it are written. */
    void awaitWritten(long atLeast) {
        Topic topic = topic();
        Awaitility.await("records written")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> topic.size() >= atLeast && committed() == topic.size());
    }

    /** Waits until something is written from each partition, and so until every task has a partition and its table. */
    void awaitWrittenFromEachPartition() {
        Topic topic = topic();
        Awaitility.await("each partition")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> group().offsets().size() == topic.ends().size());
    }

    /**
     * Stops the source and waits until all that it has made is written.
     *
     * @return the people on the topic: all that it has made, computed again, and those that a killed task had sent but
     *     not noted, to be made again
     */
    Set<Person> finish() {
        cluster.connect().stop(source.name());
        cluster.connect().awaitState(source.name(), "STOPPED", PATIENCE);
        awaitWritten(1);
        Set<Person> sent = new HashSet<>();
        topic().read().forEach(record -> sent.add(record.person()));
        Set<Person> unsent = new HashSet<>();
        generatedRecords().forEach(record -> unsent.add(Person.parse((String) record.value())));
        unsent.removeAll(sent);
        assertThat(unsent.size()).as("generated but not sent").isZero();
        return sent;
    }

    /** The records below the offsets that Connect keeps for the source, computed again. */
    List<SourceRecord> generatedRecords() {
        SourceOffsets offsets = sourceOffsets();
        RecordGenerator generator = generator();
        List<SourceRecord> records = new ArrayList<>();
        for (long index = 0; index < offsets.end(); index++) {
            if (offsets.include(index, SPLITS)) {
                records.add(generator.generate(index));
            }
        }
        return records;
    }

    void assertTableHolds(Set<Person> people) {
        Set<Person> rows = rows();
        Set<Person> missing = new HashSet<>(people);
        missing.removeAll(rows);
        Set<Person> surplus = new HashSet<>(rows);
        surplus.removeAll(people);
        assertThat(missing.size()).as("missing, of %d", people.size()).isZero();
        assertThat(surplus.size()).as("surplus, of %d", rows.size()).isZero();
        assertThat(rows).isNotEmpty();
    }

    /** Waits for at least this many rows, and meanwhile for a session that has lost its Cassandra. */
    void awaitRows(long atLeast) {
        Awaitility.await("rows")
                .ignoreExceptionsInstanceOf(DriverException.class)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> hasRows(atLeast));
    }

    /** Reads no more rows than it must: the table grows while the tests wait. */
    private boolean hasRows(long atLeast) {
        String query = "SELECT name FROM " + table() + " LIMIT " + atLeast;
        try {
            return session.execute(SimpleStatement.newInstance(query)
                                    .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM))
                            .all()
                            .size()
                    >= atLeast;
        } catch (InvalidQueryException e) {
            return false;
        }
    }

    /** The offsets that Connect keeps for the source. */
    SourceOffsets sourceOffsets() {
        return new SourceOffsets(cluster.connect().offsets(source.name()), topic().name());
    }

    @Override
    public void close() {
        for (String name : cluster.connect().connectors()) {
            if (name.equals(source.name()) || name.equals(sink.name())) {
                cluster.connect().delete(name);
            }
        }
        session.close();
    }
}
