// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionConfigTest {
    private static ConnectionConfig of(String contactPoints) {
        return new SinkConfig(Settings.with("contact.points", contactPoints)).connection();
    }

    @ParameterizedTest
    @CsvSource({
        "cassandra, cassandra, 9042",
        "cassandra:, cassandra, 9042",
        "cassandra:9043, cassandra, 9043",
        "10.0.0.1:9043, 10.0.0.1, 9043",
        "::1, ::1, 9042",
        "[::1], ::1, 9042",
        "[::1]:9043, ::1, 9043",
        "2001:db8::ff00:42:8329, 2001:db8::ff00:42:8329, 9042"
    })
    void should_read_hosts_and_ports(String point, String host, int port) {
        assertThat(of(point).contactPoints()).containsExactly(InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void should_read_several_contact_points() {
        assertThat(of("a, b:1 ,[::1]:2").contactPoints())
                .containsExactly(
                        InetSocketAddress.createUnresolved("a", 9042),
                        InetSocketAddress.createUnresolved("b", 1),
                        InetSocketAddress.createUnresolved("::1", 2));
    }
}
