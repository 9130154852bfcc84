// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** A source that writes exactly once (KIP-618), with the rights that docs/operations.md lists, and without each of its own. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ExactlyOnceAclsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int SOME = 500;

    private LocalCluster cluster;
    private Admin admin;

    @BeforeAll
    void start() throws Exception {
        Map<String, String> worker = new HashMap<>(KafkaLogins.worker());
        worker.put("exactly.once.source.support", "enabled");
        cluster = Clusters.withLogins("exactly-once-logins", 0, worker);
        admin = cluster.admin();
        grant();
        cluster.addWorker();
    }

    private void grant() throws Exception {
        admin.createAcls(AclRow.all().stream().map(AclRow::binding).toList())
                .all()
                .get();
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
        cluster.connect().delete("faker-source");
        admin.deleteTopics(List.of("registered_user_2")).all().get();
        grant();
    }

    /** It does not end: one that has written all would need no rights. */
    private ConnectorFile source() {
        return ConnectorFile.ofHome("faker-source.json")
                .with("rate", "200")
                .with("exactly.once.support", "required")
                .with("producer.override.sasl.jaas.config", KafkaLogins.of("source"))
                .with("consumer.override.sasl.jaas.config", KafkaLogins.of("source"))
                .with("admin.override.sasl.jaas.config", KafkaLogins.of("source"));
    }

    @Test
    void should_write_with_the_rights_of_the_page_also_after_a_restart() throws Exception {
        new Topic(cluster, "registered_user_2").create(1);
        cluster.connect().create(source());
        awaitRecords();

        // The second round of tasks fences the first one's producers.
        cluster.connect().restart("faker-source");
        awaitRecords();
        cluster.connect().awaitRunning("faker-source", 2, PATIENCE);
    }

    private void awaitRecords() {
        Topic topic = new Topic(cluster, "registered_user_2");
        long before = topic.size();
        Awaitility.await("records").atMost(PATIENCE).until(() -> topic.size() > before + SOME);
    }

    static Stream<AclRow> rights() throws IOException {
        return AclRow.all().stream()
                .filter(row -> row.exactlyOnce()
                        && row.who().equals("source")
                        && !row.message().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rights")
    void should_fail_without_a_right_with_a_message_of_the_pages(AclRow right) throws Exception {
        new Topic(cluster, "registered_user_2").create(1);
        admin.deleteAcls(List.of(right.binding().toFilter())).all().get();

        cluster.connect().create(source());

        String failure = new Tasks(cluster, "faker-source").awaitFailure();
        assertThat(failure).contains(right.message());
        assertThat(Files.readString(Home.find().resolve("docs/troubleshooting.md")))
                .contains(right.message().replaceAll(": .*", ""));
    }
}
