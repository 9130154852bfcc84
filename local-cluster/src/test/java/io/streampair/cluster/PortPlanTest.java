// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {

    private static final List<String> HOSTS = List.of("127.0.0.1", "127.0.0.2");

    @TempDir
    Path folder;

    @Test
    void should_plan_standard_ports() throws IOException {
        PortPlan plan = new PortPlan(folder, true, HOSTS);

        assertThat(List.of(plan.broker(1), plan.worker(1), plan.worker(2), plan.cql(), plan.storage()))
                .containsExactly(9092, 8083, 8084, 9042, 7000);
        assertThat(plan.endpoints())
                .contains(
                        new PortPlan.Endpoint("worker-2", List.of("127.0.0.1"), 8084),
                        new PortPlan.Endpoint("cassandra", HOSTS, 9042));
    }

    @Test
    void should_plan_different_free_ports() throws IOException {
        PortPlan plan = new PortPlan(folder, false, HOSTS);

        Set<Integer> ports = Set.of(plan.broker(1), plan.controller(1), plan.worker(1), plan.cql(), plan.storage());

        assertThat(ports).hasSize(5).allMatch(port -> Ports.isFree(HOSTS, port));
    }

    @Test
    void should_plan_the_same_ports_for_a_second_run() throws IOException {
        PortPlan first = new PortPlan(folder, false, HOSTS);
        int broker = first.broker(1);
        int storage = first.storage();
        first.save();

        PortPlan second = new PortPlan(folder, false, HOSTS);
        assertThat(second.storage()).isEqualTo(storage);
        assertThat(second.broker(1)).isEqualTo(broker);
        assertThat(second.broker(2)).isNotEqualTo(broker);
    }

    @Test
    void should_see_that_a_port_is_taken_on_one_of_the_hosts() throws IOException {
        int port = Ports.free(HOSTS);

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(Ports.isFree(HOSTS, taken.getLocalPort())).isFalse();
            assertThat(Ports.isFree(List.of("127.0.0.1"), taken.getLocalPort())).isTrue();
        }
        assertThat(Ports.isFree(HOSTS, port)).isTrue();
    }
}
