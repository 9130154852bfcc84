// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectRestException;
import io.streampair.cluster.client.ConnectorFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The variant of the shipped sink on a worker that allows no client overrides. */
@Tag("full")
class NoOverridesIT {
    private static final String TOPIC = "registered_user_2";
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Test
    void should_write_what_is_committed_where_the_shipped_sink_is_refused() throws Exception {
        try (LocalCluster cluster = Clusters.withWorker(
                "no-overrides",
                Map.of(
                        "connector.client.config.override.policy",
                        "None",
                        "consumer.isolation.level",
                        "read_committed"))) {
            new Topic(cluster, TOPIC).create(1);
            List<Person> people = Person.numbers(0, 30);
            try (KafkaProducer<String, String> producer = producer(cluster)) {
                producer.initTransactions();
                send(producer, people.subList(0, 10), true);
                send(producer, people.subList(10, 20), false);
                send(producer, people.subList(20, 30), true);
            }

            ConnectorFile shipped = ConnectorFile.ofHome("cassandra-sink.json");
            assertThatThrownBy(() -> cluster.connect().create(shipped))
                    .isInstanceOf(ConnectRestException.class)
                    .hasMessageContaining("The 'None' policy does not allow")
                    .hasMessageContaining("to be overridden in the connector configuration");

            ConnectorFile variant = ConnectorFile.ofHome("no-overrides/cassandra-sink.json");
            cluster.connect().create(variant.with("flush.interval.ms", "500"));
            Group group = new Group(cluster, "connect-cassandra-sink");
            // Markers of transactions have offsets too; the last one is behind all records.
            long end = new Topic(cluster, TOPIC).size() - 1;
            Awaitility.await("all is committed").atMost(PATIENCE).until(() -> group.committed() >= end);
            Set<Person> committed = new HashSet<>(people.subList(0, 10));
            committed.addAll(people.subList(20, 30));
            assertThat(rows(cluster)).isEqualTo(committed);
        }
    }

    private static KafkaProducer<String, String> producer(LocalCluster cluster) {
        Map<String, Object> properties = cluster.clientProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "sender");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, List<Person> people, boolean commit) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        people.forEach(person -> sent.add(producer.send(new ProducerRecord<>(TOPIC, person.json()))));
        producer.flush();
        assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(Duration.ZERO));
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    private static Set<Person> rows(LocalCluster cluster) {
        Set<Person> rows = new HashSet<>();
        try (CqlSession session = cluster.openSession()) {
            session.execute("SELECT name, address, data FROM my_keyspace.user_details_5")
                    .forEach(row -> rows.add(Person.of(row)));
        }
        return rows;
    }
}
