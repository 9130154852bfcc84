// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void should_replicate_as_far_as_the_brokers_allow() {
        Properties one = BrokerProperties.of(1, 9092, List.of(29092), folder, Map.of());
        assertThat(one)
                .containsEntry("default.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:29092");

        Properties four = BrokerProperties.of(2, 9093, List.of(1, 2, 3, 4), folder, Map.of("num.partitions", "7"));
        assertThat(four)
                .containsEntry("node.id", "2")
                .containsEntry("default.replication.factor", "3")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("transaction.state.log.min.isr", "2")
                .containsEntry("num.partitions", "7")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:1,2@127.0.0.1:2,3@127.0.0.1:3,4@127.0.0.1:4");
    }

    @Test
    void should_give_the_worker_the_properties_of_the_repository() throws IOException {
        Properties properties = WorkerProperties.of(
                Home.find(), List.of(Path.of("/a"), Path.of("/b")), Map.of("offset.flush.interval.ms", "1000"));

        assertThat(properties)
                .containsEntry("plugin.path", "/a,/b")
                .containsEntry("offset.flush.interval.ms", "1000")
                .containsEntry("bootstrap.servers", "${env:KAFKA_BOOTSTRAP_SERVERS}");
        assertThat(WorkerProperties.of(Home.find(), List.of(), Map.of())).doesNotContainKey("plugin.path");
    }

    @Test
    void should_let_overrides_win_in_the_yaml_of_cassandra() throws IOException {
        Map<String, Object> settings = CassandraYaml.settings(
                "127.0.0.2",
                9042,
                7000,
                Map.of("authenticator", "PasswordAuthenticator", "client_encryption_options", Map.of("enabled", true)));

        Map<?, ?> read = new ObjectMapper().readValue(CassandraYaml.text(settings), Map.class);
        assertThat(read.get("authenticator")).isEqualTo("PasswordAuthenticator");
        assertThat(read.get("client_encryption_options")).isEqualTo(Map.of("enabled", true));
        assertThat(read.get("rpc_address")).isEqualTo("127.0.0.2");
        assertThat(read.get("seed_provider").toString()).contains("127.0.0.1:7000");
    }
}
