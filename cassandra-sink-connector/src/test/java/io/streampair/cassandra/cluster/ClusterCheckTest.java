// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterCheckTest {
    private static final int PATIENT = 60_000;

    private static List<SettingException> findings(String validate, int port, int timeoutMillis) {
        Map<String, String> settings = Settings.needed();
        settings.put("contact.points", "127.0.0.1:" + port);
        settings.put("validate.connection", validate);
        settings.put("validate.timeout.ms", Integer.toString(timeoutMillis));
        return new ClusterCheck(new SinkConfig(settings)).findings();
    }

    @Test
    void should_accept_a_cluster_that_cannot_be_reached_unless_it_must() throws IOException {
        // Bound, so that no other test can have the port; without a listener it refuses connections.
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = bound.getLocalPort();
            assertThat(findings("none", port, PATIENT)).isEmpty();
            assertThat(findings("if-reachable", port, PATIENT)).isEmpty();
            assertThat(findings("required", port, PATIENT)).singleElement().satisfies(finding -> {
                assertThat(finding.key()).isEqualTo("contact.points");
                assertThat(finding)
                        .hasMessageContaining("cannot connect (Connection refused")
                        .hasMessageContaining(":" + port)
                        .hasMessageContaining("check that Cassandra listens there");
            });
        }
    }

    @Test
    void should_name_a_host_that_does_not_exist() {
        Map<String, String> settings = Settings.needed();
        settings.put("contact.points", "no-such-host.invalid");
        settings.put("validate.connection", "required");
        assertThat(new ClusterCheck(new SinkConfig(settings)).findings())
                .singleElement()
                .extracting(SettingException::getMessage)
                .asString()
                .contains("cannot resolve the host name")
                .contains("no-such-host.invalid");
    }

    @Test
    void should_not_wait_longer_than_it_may() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(findings("required", silent.getLocalPort(), 1_000))
                    .singleElement()
                    .extracting(SettingException::getMessage)
                    .asString()
                    .contains("the cluster did not answer within 1000 ms");
        }
    }
}
