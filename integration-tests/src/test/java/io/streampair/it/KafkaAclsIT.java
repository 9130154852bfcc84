// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped connectors on a broker with ACLs: three principals with the rights that docs/operations.md lists, and
 * without each of them. Clients of the other listener need no login and may do all.
 */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class KafkaAclsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private LocalCluster cluster;
    private Admin admin;

    @BeforeAll
    void start() throws Exception {
        cluster = Clusters.withLogins("logins", 1, KafkaLogins.worker());
        admin = cluster.admin();
        admin.createAcls(AclRow.ofPage().stream().map(AclRow::binding).toList())
                .all()
                .get();
        cluster.addWorker();
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            admin.close();
            cluster.close();
        }
    }

    @AfterEach
    void restore() throws Exception {
        for (String connector : cluster.connect().connectors()) {
            cluster.connect().delete(connector);
        }
        for (String topic : admin.listTopics().names().get()) {
            if (topic.startsWith("registered_user_2")) {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
        admin.createAcls(AclRow.ofPage().stream().map(AclRow::binding).toList())
                .all()
                .get();
    }

    private ConnectorFile source() {
        return ConnectorFile.ofHome("faker-source.json")
                .with("count", "500")
                .with("producer.override.sasl.jaas.config", KafkaLogins.of("source"))
                .with("admin.override.sasl.jaas.config", KafkaLogins.of("source"));
    }

    private ConnectorFile sink() {
        return ConnectorFile.ofHome("cassandra-sink.json")
                .with("flush.interval.ms", "500")
                .with("tasks.max", "1")
                .with("consumer.override.sasl.jaas.config", KafkaLogins.of("sink"))
                .with("producer.override.sasl.jaas.config", KafkaLogins.of("sink"))
                .with("admin.override.sasl.jaas.config", KafkaLogins.of("sink"));
    }

    private Topic topic(String name) {
        return new Topic(cluster, name);
    }

    @Test
    void should_run_with_the_rights_of_the_page() throws Exception {
        cluster.connect().create(source());
        Awaitility.await("records")
                .atMost(PATIENCE)
                .until(() -> hasTopic("registered_user_2")
                        && topic("registered_user_2").size() == 500);
        topic("registered_user_2").send(List.of("\"too$few\""));
        cluster.connect().create(sink());

        Group group = new Group(cluster, "spark-streaming-notes");
        Awaitility.await("rows").atMost(PATIENCE).until(() -> group.committed() == 501);
        assertThat(topic("registered_user_2.dlq").size()).isEqualTo(1);
        cluster.connect().awaitRunning("faker-source", 2, PATIENCE);
        cluster.connect().awaitRunning("cassandra-sink", 1, PATIENCE);
    }

    private boolean hasTopic(String name) throws Exception {
        return admin.listTopics().names().get().contains(name);
    }

    static Stream<AclRow> rights() throws IOException {
        return AclRow.ofPage().stream().filter(row -> !row.who().equals("worker"));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void should_fail_without_a_right_with_a_message_of_the_pages(AclRow right) throws Exception {
        boolean isDeadLetters = right.name().endsWith(".dlq");
        if (!right.absent() || isDeadLetters) {
            topic("registered_user_2").create(1);
        }
        if (!right.absent()) {
            topic("registered_user_2.dlq").create(1);
        }
        if (isDeadLetters) {
            topic("registered_user_2").send(List.of("\"too$few\""));
        }
        admin.deleteAcls(List.of(right.binding().toFilter())).all().get();

        ConnectorFile connector = right.who().equals("source") ? source() : sink();
        cluster.connect().create(connector);

        String failure = new Tasks(cluster, connector.name()).awaitFailure();
        assertThat(right.message()).isNotEmpty();
        assertThat(failure).contains(right.message());
        assertThat(Files.readString(Home.find().resolve("docs/troubleshooting.md")))
                .contains(right.message().replaceAll(": .*", ""));
    }
}
